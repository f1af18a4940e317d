import { expect, test } from 'vitest'
import { deferred } from '../lib/deferred.ts'
import type { RunResult } from '../lib/subprocess.ts'
import type { Sandbox, SandboxRun } from './sandbox.ts'
import { shareSandbox } from './share-sandbox.ts'

const RESULT = {} as RunResult

/** Programs that end when they are told to, at a time that is told. */
function programs() {
  const ends: (() => void)[] = []
  let nowMs = 0
  const sandbox: Sandbox = {
    isolation: 'none',
    async run() {
      const end = deferred()
      ends.push(end.resolve)
      await end.promise
      return RESULT
    },
  }
  const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs, sleep: async () => {} }
  return {
    sandbox,
    clock,
    started: () => ends.length,
    at: (ms: number) => {
      nowMs = ms
    },
    end: (index: number) => ends[index]!(),
  }
}

test('a program that is one too many waits for another to end', async () => {
  const { sandbox, clock, started, end } = programs()
  const shared = shareSandbox(sandbox, clock, 2)
  const runs = [1, 2, 3].map(() => shared.run({} as SandboxRun))
  expect(started()).toBe(2)
  end(0)
  await runs[0]
  expect(started()).toBe(3)
  end(1)
  end(2)
  await Promise.all(runs)
})

test('time with several programs counts once, time with none not at all', async () => {
  const { sandbox, clock, at, end } = programs()
  const shared = shareSandbox(sandbox, clock, 2)
  const runs = [shared.run({} as SandboxRun)]
  at(100)
  runs.push(shared.run({} as SandboxRun))
  at(300)
  end(0)
  await runs[0]
  at(400)
  end(1)
  await runs[1]
  at(1000)
  runs.push(shared.run({} as SandboxRun))
  at(1050)
  end(2)
  await runs[2]
  expect(shared.busyMs()).toBe(450)
})
