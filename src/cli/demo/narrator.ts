import { printable } from '../../lib/printable.ts'
import { line } from '../text.ts'
import type { RequestEvidence } from './evidence.ts'
import { answerOf, factsOf } from './facts.ts'
import type { ScenarioResult } from './run-scenario.ts'
import type { Stage } from './stages.ts'
import type { TrafficCounts } from './traffic.ts'

const LABEL_CHARS = 14
const TEXT_CHARS_MAX = 160

/** Tells what happens, as it happens. */
export interface Narrator {
  fact(label: string, text: string): void
  title(number: number, title: string): void
  request(asked: RequestEvidence): void
  stage(stage: Stage, ms: number, reason: string): void
  result(result: ScenarioResult): void
  traffic(counts: TrafficCounts): void
  say(text: string): void
}

export function createNarrator(write: (text: string) => void): Narrator {
  const say = (text: string): void => write(`${text}\n`)
  const fact = (label: string, text: string): void => say(`  ${label.padEnd(LABEL_CHARS)}${line(text, TEXT_CHARS_MAX)}`)

  return {
    fact,
    say,
    title: (number, title) => say(`\n${number}. ${title}`),
    request: (asked) => fact('asked', answerOf(asked)),
    stage: (stage, ms, reason) => fact(`${seconds(ms)}  ${stage.replaceAll('_', ' ')}`.padEnd(2 * LABEL_CHARS), reason),
    result(result) {
      say('')
      for (const [label, text] of factsOf(result)) fact(label, text)
      if (result.diff) say(`\n${indent(printable(result.diff.trimEnd()))}`)
    },
    traffic({ sent, answers, skipped }) {
      const counts = Object.entries(answers).map(([kind, count]) => `${count} × ${kind}`)
      say(`\n${sent} requests: ${counts.join(', ')}${skipped > 0 ? `; ${skipped} left out` : ''}`)
    },
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ')
}
