import { expect, test } from 'vitest'
import type { CandidateEvidence, RepairReport } from '../repair/repair.ts'
import { readableReport } from './heal-report.ts'

function candidate(explanation: string, score: number, objection?: string): CandidateEvidence {
  const against = objection === undefined ? [] : [{ check: 'objection', passed: true, detail: objection }]
  const seen = { check: 'reproduction', passed: true, detail: 'The failure is gone.' }
  const diff = `+ ${explanation}\n`
  return {
    ...{ proposer: 'templates', pattern: 'skip-statement', explanation, diff, prior: score, score, survived: true },
    checks: [...against, seen],
  }
}

const REPORT: RepairReport = {
  ...{ verdict: 'no_fix', reason: 'It can be made harmless.', base: 'abc', diagnosis: null, reproduction: null },
  ...{ candidates: [], chosen: null, isolation: 'none', durationMs: 1, appMs: 1 },
}

test('what was not trusted is shown to a person, the best of it, with what speaks against it', () => {
  const candidates = [candidate('Leave early.', 0.1), candidate('Skip it.', 0.4, 'total is a sum.')]
  const text = readableReport({ ...REPORT, candidates })
  expect(text).toContain('Not chosen, for you to judge: Skip it.\n  - Against it: total is a sum.\n\n  + Skip it.')
  expect(text).not.toContain('+ Leave early.')
})

test('nothing is left to judge where nothing made the failure go away', () => {
  expect(readableReport({ ...REPORT, candidates: [{ ...candidate('Skip it.', 0.4), survived: false }] })).not.toContain(
    'for you to judge',
  )
})

test('what the program said steers no terminal', () => {
  const text = readableReport({ ...REPORT, reason: 'It fails: \u001b[31m\u202etxt.' })
  expect(text).toContain('It fails: \\u{1b}[31m\\u{202e}txt.')
})
