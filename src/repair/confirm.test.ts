import { expect, test } from 'vitest'
import { confirm } from './confirm.ts'
import type { Observation } from './repair.ts'
import type { Reproduction } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

/** Runs that end when and as the test says. */
function program(expected: string | null = 'wanted') {
  const running: { copy: Workspace; end(fingerprint: string | null): Promise<void> }[] = []
  const reproduction: Reproduction = {
    ...{ kind: 'replay', description: 'runs it', expected },
    run: (copy) =>
      new Promise((resolve) => {
        const end = async (fingerprint: string | null) => {
          running.splice(running.indexOf(run), 1)
          resolve(observed(fingerprint))
          await new Promise(setImmediate)
        }
        const run = { copy, end }
        running.push(run)
      }),
  }
  return { reproduction, running }
}

const observed = (fingerprint: string | null): Observation => ({
  ...{ outcome: fingerprint === null ? 'passed' : 'failed', exitCode: 0, error: null },
  ...{ fingerprint, output: '', stderr: '', durationMs: 1 },
})

function workspace(): Workspace {
  const copy = { close: async () => {} } as Workspace
  return { fork: async () => copy } as Workspace
}

const options = { signal: new AbortController().signal }

test('five runs confirm it, two at a time, each copy taking the next as soon as it is free', async () => {
  const { reproduction, running } = program()
  const seen: Observation[] = []
  const confirmed = confirm(reproduction, workspace(), { ...options, onSeen: async (one) => void seen.push(one) })
  await new Promise(setImmediate)
  const slow = running[0]!
  expect(running.map(({ copy }) => copy)).toHaveLength(2)
  for (let run = 0; run < 3; run++) {
    await running.find((one) => one !== slow)!.end('wanted')
    expect(running).toHaveLength(2)
    expect(new Set(running.map(({ copy }) => copy)).size).toBe(2)
  }
  await running.find((one) => one !== slow)!.end('wanted')
  expect(running).toEqual([slow])
  await slow.end('wanted')
  expect(await confirmed).toMatchObject({ confirmed: true, evidence: { runs: 5, failed: 5 } })
  expect(seen).toEqual([observed('wanted')])
})

test('after a run that shows something else none begins, and what follows is told of nothing', async () => {
  const { reproduction, running } = program()
  const seen: Observation[] = []
  const confirmed = confirm(reproduction, workspace(), { ...options, onSeen: async (one) => void seen.push(one) })
  await new Promise(setImmediate)
  await running[1]!.end('other')
  expect(running).toHaveLength(1)
  await running[0]!.end('wanted')
  expect(await confirmed).toMatchObject({
    confirmed: false,
    reason: 'It is not steady: only 1 of 2 runs failed the same way.',
  })
  expect(seen).toEqual([])
})

test('where nothing is expected, the run that ends first says what the others must show', async () => {
  const { reproduction, running } = program(null)
  const confirmed = confirm(reproduction, workspace(), options)
  await new Promise(setImmediate)
  await running[1]!.end('this')
  await running.find(({ copy }) => copy)!.end('that')
  while (running.length > 0) await running[0]!.end('this')
  expect(await confirmed).toMatchObject({ confirmed: false, evidence: { observation: { fingerprint: 'this' } } })
})
