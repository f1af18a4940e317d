import { expect, test } from 'vitest'
import { gitRepository } from '../../test/helpers/git-repository.ts'
import { systemClock } from '../lib/clock.ts'
import { silentLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { repair } from './heal.ts'
import { templatesProposer } from './proposers/templates-proposer.ts'

const LIBRARY = `'use strict'

/** Follows the keys; undefined where they lead nowhere. */
exports.valueAt = function valueAt(value, keys) {
  for (var i = 0; i < keys.length; i++) {
    value = value[keys[i]]
    if (value === undefined) {
      break
    }
  }
  return value
}
`
const SCRIPT = `const { valueAt } = require('./lib/value-at.js')
console.log(String(valueAt({ a: null }, ['a', 'b'])))
`

test('a null is answered as the program already answers undefined, whatever other repairs would make of it', async () => {
  const repo = await gitRepository({ 'lib/value-at.js': LIBRARY, 'fail.js': SCRIPT })
  const report = await repair(
    { repo, failure: { command: 'node fail.js', cwd: repo } },
    { sandbox: await openSandbox(), clock: systemClock, proposers: [templatesProposer], logger: silentLogger },
  )
  const said = (pattern: string) =>
    report.candidates
      .find((candidate) => candidate.pattern === pattern)
      ?.checks.find(({ check }) => check === 'analogy')?.detail
  expect(said('default-value/empty-throw')).toContain('already answers the same to undefined in the place of null')
  expect(said('guard-exit/as-guard')).toContain('answers something else to undefined in the place of null')
  // Never the answer that the program gives nowhere else.
  expect(report.chosen?.pattern ?? 'none').not.toMatch(/guard-exit/)
})
