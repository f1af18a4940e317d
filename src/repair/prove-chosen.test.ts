import { expect, test } from 'vitest'
import { gitRepository } from '../../test/helpers/git-repository.ts'
import { systemClock } from '../lib/clock.ts'
import { silentLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { repair } from './heal.ts'
import type { Proposer } from './repair.ts'

const size = (body: string) => `exports.size = function size(value) {\n  ${body}\n}\n`
const FILES = {
  'lib/size.js': size('return value === null ? 0 : value.length'),
  'fail.js': "console.log(String(require('./lib/size.js').size(undefined)))\n",
}

function says(bodies: string[], step = 0.1): Proposer {
  return {
    id: 'told',
    propose: async () =>
      bodies.map((body, index) => ({
        proposer: 'told',
        pattern: `patch-${index}`,
        explanation: 'As told.',
        files: { 'lib/size.js': size(body) },
        prior: 0.9 - index * step,
      })),
  }
}

async function healedBy(proposer: Proposer) {
  const repo = await gitRepository(FILES)
  return await repair(
    { repo, failure: { command: 'node fail.js', cwd: repo } },
    { sandbox: await openSandbox(), clock: systemClock, proposers: [proposer], logger: silentLogger },
  )
}

const CAREFUL = 'return value == null ? 0 : value.length'
/** The size of what has none was undefined; now it is 0. */
const CARELESS = 'return !value || !value.length ? 0 : value.length'

test('a patch that keeps what was right is taken', async () => {
  expect((await healedBy(says([CAREFUL]))).chosen?.pattern).toBe('patch-0')
})

test('when the best patch changes what was right, another way to the same result needs good reasons of its own', async () => {
  expect((await healedBy(says([CARELESS, CAREFUL]))).chosen?.pattern).toBe('patch-1')
  const report = await healedBy(says([CARELESS, CAREFUL], 0.4))
  expect(report.chosen).toBeNull()
  expect(report.reason).toMatch(/changes what was right/)
})
