import { expect, test } from 'vitest'
import { gitRepository } from '../../test/helpers/git-repository.ts'
import { systemClock } from '../lib/clock.ts'
import { silentLogger } from '../lib/logger.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { repair } from './heal.ts'
import { templatesProposer } from './proposers/templates-proposer.ts'

async function healed(library: string, call: string) {
  const script = `console.log(String(require('./lib/library.js').${call}))\n`
  const repo = await gitRepository({ 'lib/library.js': `'use strict'\n${library}`, 'fail.js': script })
  const report = await repair(
    { repo, failure: { command: 'node fail.js', cwd: repo } },
    { sandbox: await openSandbox(), clock: systemClock, proposers: [templatesProposer], logger: silentLogger },
  )
  const said = (pattern: string) =>
    report.candidates
      .find((candidate) => candidate.pattern === pattern)
      ?.checks.find(({ check }) => check === 'analogy')?.detail
  return { report, said }
}

test('a null is answered as the program already answers undefined, whatever other repairs would make of it', async () => {
  const { report, said } = await healed(
    `
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
`,
    "valueAt({ a: null }, ['a', 'b'])",
  )
  expect(said('default-value/empty-throw')).toContain('already answers the same to undefined in the place of null')
  expect(said('guard-exit/as-guard')).toContain('answers something else to undefined in the place of null')
  // Never the answer that the program gives nowhere else.
  expect(report.chosen?.pattern ?? 'none').not.toMatch(/guard-exit/)
})

test('the outermost function is asked: what a helper answers says little of what people see', async () => {
  const { report, said } = await healed(
    `
exports.width = function width(value) {
  return Object.keys(value).length
}
exports.render = function render(list) {
  return list.map(function (item) {
    return item === null ? 'null' : exports.width(item)
  }).join()
}
`,
    'render([{ a: 1 }, undefined])',
  )
  expect(said('default-value/empty-throw')).toMatch(
    /render .* answers something else to null in the place of undefined/,
  )
  expect(said('widen-nothing')).toContain('already answers the same to null in the place of undefined')
  expect(report.chosen?.pattern).toBe('widen-nothing')
})

test('a value that is only written down is no other answer: null where null came, and undefined where it was undefined', async () => {
  const { report, said } = await healed(
    `
function isLeaf(value) {
  return typeof value === 'number' || value === null
}
exports.lines = function lines(value) {
  if (isLeaf(value)) return ['= ' + value]
  return Object.keys(value).map(function (key) {
    return key + ' ' + lines(value[key]).join(' ')
  })
}
`,
    'lines({ a: 1, b: { c: undefined } })',
  )
  expect(said('widen-nothing')).toContain('already answers the same to null in the place of undefined')
  expect(report.chosen?.pattern).toBe('widen-nothing')
})
