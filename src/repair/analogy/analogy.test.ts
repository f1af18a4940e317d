import { expect, test } from 'vitest'
import { gitRepository, tempDir, writeFiles } from '../../../test/helpers/git-repository.ts'
import { systemClock } from '../../lib/clock.ts'
import { silentLogger } from '../../lib/logger.ts'
import { openSandbox } from '../../sandbox/open-sandbox.ts'
import { repair } from '../heal.ts'
import { templatesProposer } from '../proposers/templates-proposer.ts'

async function healed(library: string, call: string) {
  const repo = await gitRepository({ 'lib/library.js': `'use strict'\n${library}` })
  const cwd = tempDir()
  writeFiles(cwd, { 'fail.js': `const library = require(${JSON.stringify(repo)} + '/lib/library.js')\n${call}\n` })
  const report = await repair(
    { repo, failure: { command: 'node fail.js', cwd } },
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
    "console.log(String(library.valueAt({ a: null }, ['a', 'b'])))",
  )
  expect(said('default-value/object-throw')).toContain(
    'already answers the same when it is given undefined in the place of null',
  )
  expect(said('guard-exit/as-guard')).toContain(
    'answers something else when it is given undefined in the place of null',
  )
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
    'console.log(library.render([{ a: 1 }, undefined]))',
  )
  expect(said('default-value/object-throw')).toMatch(
    /answers something else when it is given null in the place of undefined/,
  )
  expect(said('widen-nothing')).toContain('already answers the same when it is given null')
  expect(report.chosen?.pattern).toBe('widen-nothing')
})

test('what an object was made with is replaced too, though its maker is long gone from the stack', async () => {
  const { report, said } = await healed(
    `
exports.Label = class Label {
  constructor(text) {
    this.text = text
  }
  toString() {
    return this.text.replace(/</g, '&lt;')
  }
}
`,
    'console.log(new library.Label(2026).toString())',
  )
  expect(said('coerce-string/at-use')).toContain('the same when it is given the text in the place of the number')
  expect(report.chosen?.pattern).toBe('coerce-string/at-use')
})

test('a program that asks for null by its name means it: undefined tells nothing then', async () => {
  const { report } = await healed(
    `
exports.write = function write(value) {
  if (value === null) return mark(value)
  return value === undefined ? '' : String(value)
}
function mark(value) {
  return value.sign
}
`,
    'console.log(library.write(null))',
  )
  expect(report.candidates.flatMap(({ checks }) => checks).some(({ check }) => check === 'analogy')).toBe(false)
})

test('what the program itself writes where answers are looked for is no answer, and no fault', async () => {
  const { report } = await healed(
    `
const { writeFileSync } = require('node:fs')
exports.keys = function keys(value) {
  process.on('exit', () => writeFileSync(__dirname + '/../.prunella-alike.json', '["undefined-for-'))
  if (value === undefined) return []
  return Object.keys(value)
}
`,
    'console.log(library.keys(null).length)',
  )
  expect(report.verdict).not.toBe('not_reproduced')
  expect(report.candidates.flatMap(({ checks }) => checks).some(({ check }) => check === 'analogy')).toBe(false)
})
