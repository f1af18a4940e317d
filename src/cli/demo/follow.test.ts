import { expect, test } from 'vitest'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import type { TransitionMessage } from '../../http/contract.ts'
import type { Api } from './api.ts'
import { follow } from './follow.ts'

const REQUEST_MS = 1000

test('the first issue after the request is followed to its outcome, and no other', async () => {
  const seen: string[] = []
  const followed = await follow(
    apiThatTells([
      told('issue.captured', 7, 1100),
      told('issue.grouped', 7, 1200),
      told('issue.captured', 8, 1250),
      told('issue.diagnosed', 7, 1300),
      told('issue.healed', 8, 1350),
      told('attempt.canary', 7, 4000),
      told('attempt.rolled_back', 7, 9000),
      told('issue.rolled_back', 7, 9000),
      told('issue.diagnosed', 7, 9500),
    ]),
    { ...OPTIONS, clock: new FakeClock(), onStage: (stage) => seen.push(stage) },
  )
  expect(followed).toEqual({
    ticket: 7,
    outcome: 'rolled_back',
    stages: { captured: 100, grouped: 200, diagnosed: 300, canary: 3000, rolled_back: 8000 },
  })
  expect(seen).toEqual(['captured', 'grouped', 'diagnosed', 'canary', 'rolled_back'])
})

test('an issue without an outcome is given up when its time is over', async () => {
  const clock = new FakeClock()
  const following = follow(apiThatTells([told('issue.grouped', 7, 1200)]), { ...OPTIONS, clock, onStage: () => {} })
  await clock.advance(OPTIONS.withinMs)
  expect(await following).toEqual({ ticket: 7, outcome: null, stages: { grouped: 200 } })
})

const OPTIONS = { after: 0, requestMs: REQUEST_MS, withinMs: 5000, signal: new AbortController().signal }

function told(type: string, issueId: number, atMs: number): TransitionMessage {
  const [subjectKind = '', to = ''] = type.split('.')
  const subject = { subjectKind, subjectId: issueId, issueId, attemptId: null }
  return { id: 1, type, atMs, ...subject, from: null, to, reason: '', detail: null }
}

/** Tells these changes, then nothing until it is stopped. */
function apiThatTells(changes: TransitionMessage[]): Pick<Api, 'transitions'> {
  return {
    async *transitions(_after, signal) {
      yield* changes
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    },
  }
}
