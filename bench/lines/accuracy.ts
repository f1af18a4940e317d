import { createLineGrouper } from '../../src/grouping/lines/line-grouper.ts'
import type { Row } from '../report.ts'
import { KEPT_ASIDE, type LabelledLines, readLoghub, TUNED_ON } from './loghub.ts'
import { type Score, score } from './score.ts'

const GA_MIN = 97
const FGA_MIN = 93

/** How well lines are grouped: all systems with the one configuration there is. */
export function measureAccuracy(dataDir: string): Row[] {
  const scores = [...TUNED_ON, ...KEPT_ASIDE].map((system) => ({ system, ...scoreOf(readLoghub(dataDir, system)) }))
  const aside = scores.filter(({ system }) => (KEPT_ASIDE as readonly string[]).includes(system))
  return [
    ...scores.flatMap(({ system, ...own }) => meansOf(system, [own])),
    ...meansOf('mean of those kept aside', aside),
    ...meansOf('mean of all', scores).map((row, i) => ({ ...row, min: i === 0 ? GA_MIN : FGA_MIN })),
    count('groups that mix true ones', scores, 'overMerged'),
    count('true groups that are split', scores, 'split'),
  ]
}

export function scoreOf({ lines, labels }: LabelledLines): Score {
  const grouper = createLineGrouper()
  const ids = lines.map((line) => grouper.add(line).groupId)
  return score(labels, ids.map(grouper.resolve))
}

function meansOf(whose: string, scores: readonly Score[]): Row[] {
  return (['ga', 'fga'] as const).map((name) => ({
    what: `log lines: ${name.toUpperCase()}, ${whose}`,
    cost: (100 * scores.reduce((sum, own) => sum + own[name], 0)) / scores.length,
    unit: '%',
  }))
}

function count(what: string, scores: readonly Score[], name: 'overMerged' | 'split'): Row {
  return { what: `log lines: ${what}`, cost: scores.reduce((sum, own) => sum + own[name], 0), unit: 'groups' }
}
