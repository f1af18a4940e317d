import { describe, expect, test } from 'vitest'
import type { Finding } from '../../domain/finding.ts'
import type { Pattern } from '../pattern.ts'
import { PATTERN_DETECTORS, SUBJECT_DETECTORS } from './index.ts'

const NOTHING: Pattern = {
  finding: {} as Finding,
  text: '',
  occurrences: 3,
  minRepeat: 3,
  lookbackMs: 3_600_000,
  cycles: undefined,
  steadyMs: undefined,
  hasSucceeded: false,
}
const SUBJECT = {
  subject: 'PR #1',
  session: null,
  sessionMs: 0,
  sessionCostMicroUsd: 0,
  costMicroUsd: 0,
  lastCostMicroUsd: 0,
  runs: 0,
  cursor: null,
  sameCursorRuns: 0,
  sameCursorFirstMs: 0,
  lastRunMs: 0,
  lastMs: 0,
}

describe.each(PATTERN_DETECTORS.map((one) => [one.id, one] as const))('%s', (_id, { examples, judge }) => {
  test.each(examples.map((example) => [example.pattern.text, example] as const))('%s', (_text, { is, pattern }) => {
    expect(judge({ ...NOTHING, ...pattern }) !== undefined).toBe(is)
  })
})

describe.each(SUBJECT_DETECTORS.map((one) => [one.id, one] as const))('%s', (_id, { examples, judge }) => {
  test.each(examples)('example %#', ({ is, subject, limits }) => {
    expect(judge({ ...SUBJECT, ...subject }, limits) !== undefined).toBe(is)
  })
})

test('each has an id of its own', () => {
  const ids = [...PATTERN_DETECTORS, ...SUBJECT_DETECTORS].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('A20 A18 A22 the first that answers is believed: every cycle before what the text says, that before the rest', () => {
  const answer = (pattern: Partial<Pattern>) => {
    for (const { id, judge } of PATTERN_DETECTORS) {
      const judgement = judge({ ...NOTHING, ...pattern })
      if (judgement) return [id, judgement.severity]
    }
  }
  expect(answer({ text: 'git worktree add: exit status 128' })).toEqual(['worktree-failure', 'critical'])
  expect(answer({ text: 'HTTP 502 Bad Gateway', cycles: { hit: 3, of: 3 } })).toEqual(['every-cycle', 'critical'])
  expect(answer({ text: 'HTTP 502 Bad Gateway', cycles: { hit: 3, of: 4 } })).toEqual(['api-errors', 'warning'])
  expect(answer({ text: 'agent killed after timeout' })).toEqual(['agent-timeout', 'warning'])
  expect(answer({ text: 'no idea', cycles: { hit: 3, of: 4 } })).toEqual(['intermittent', 'warning'])
  expect(answer({ text: 'git worktree add: exit status 128', occurrences: 1 })).toEqual(['one-off', 'info'])
})
