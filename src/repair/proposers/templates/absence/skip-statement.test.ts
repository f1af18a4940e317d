import { expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { skipStatement } from './skip-statement.ts'

const RELEASED = 0.6

test('what only lets go of something is rather skipped than what does something', () => {
  for (const source of [
    'function leave(depth) {\n  stack[depth].§value = null\n}',
    'function leave(depth) {\n  stack[depth].§value = undefined\n}',
    'function close() {\n  this.socket.§destroy()\n}',
    'const stop = () => {\n  timer.§unref()\n}',
  ])
    expect(priorOf(source), source).toBeGreaterThan(RELEASED)
})

test('what gives a first value, what was given to the function, and what is done elsewhere is not let go of', () => {
  for (const source of [
    'class Box {\n  constructor() {\n    this.lid.§open = null\n  }\n}',
    'function setOpen() {\n  lid.§open = null\n}',
    'function leave(entry) {\n  entry.§value = null\n}',
    'function send(data) {\n  this.socket.§destroy()\n}',
    'function close() {\n  this.socket.§write(1)\n}',
    'function leave(depth) {\n  stack[depth].§value = 0\n}',
  ])
    expect(priorOf(source), source).toBeLessThan(RELEASED)
})

test('what was to be added is lost where it is skipped', () => {
  const [set, added] = ['=', '+='].map((operator) => priorOf(`function put(more) {\n  last.§text ${operator} more\n}`))
  expect(added).toBeLessThan((set ?? 0) - 0.2)
})

function priorOf(marked: string): number {
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'x')" }
  const lines = marked.split('\n')
  const line = lines.findIndex((text) => text.includes('§'))
  const text = lines[line] ?? ''
  const name = /§(\w+)/.exec(text)?.[1] ?? ''
  const source = parseSource('example.js', marked.replace('§', ''))
  if (!source) throw new Error('the example does not parse')
  const place = { line: line + 1, column: text.indexOf('§') + 1 }
  const wording = readWording({ ...error, message: error.message.replace("'x'", `'${name}'`) })
  const [site] = traceSites([{ source, place }], error, wording)
  return (site && skipStatement.suggest(site)[0]?.prior) ?? 0
}
