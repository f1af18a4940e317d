import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'
import { runSeeds } from './seeds.ts'
import type { Outcome } from './simulation.ts'

test('a seed gives the same run each time', async () => {
  const runs: Pick<Outcome, 'steps' | 'seen' | 'violation'>[] = []
  await runSeeds([7, 7], {
    onOutcome: ({ steps, seen, violation }) => {
      runs.push({ steps, seen, ...(violation === undefined ? {} : { violation }) })
      return undefined
    },
  })
  expect(runs[0]).toEqual(runs[1])
})

test('a seed runs by itself, as a program', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'test:sim', '--', '--seed', '7'], {
    cwd: packageRoot(),
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^1 seeds, 0 failed, \d+ steps, /m)
})
