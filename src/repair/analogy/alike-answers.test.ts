import { expect, test } from 'vitest'
import { systemClock } from '../../lib/clock.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { Observation } from '../repair.ts'
import type { Reproduction } from '../reproduce.ts'
import type { Workspace } from '../workspace.ts'
import { alikeAnswers } from './alike-answers.ts'

/** Asks of a failure that took this long, and tells how often the program was run. */
async function runsWhenItTook(durationMs: number): Promise<number> {
  let runs = 0
  const base: Observation = {
    ...{ outcome: 'failed', exitCode: 1, error: null, fingerprint: 'f', output: '', stderr: '', durationMs },
  }
  const reproduction: Reproduction = {
    ...{ kind: 'command', description: 'runs it', expected: null },
    run: async () => {
      runs++
      return base
    },
  }
  const copy = { mount: { as: '/repo', dir: '/copy', untracked: [] } } as unknown as Workspace
  const idle = { ...copy, reset: async () => {}, write: async () => {}, read: async () => undefined } as Workspace
  const workspace = { ...idle, fork: async () => ({ ...idle, close: async () => {} }) } as Workspace
  const { signal } = new AbortController()
  const sandbox: Sandbox = { isolation: 'none', run: () => Promise.reject(new Error('not called')) }
  await alikeAnswers({ reproduction, workspace, base, signal, sandbox, clock: systemClock })
  return runs
}

test('a program of which two runs would not end in time is not asked', async () => {
  expect(await runsWhenItTook(2_001)).toBe(0)
  expect(await runsWhenItTook(1_999)).toBeGreaterThan(0)
})
