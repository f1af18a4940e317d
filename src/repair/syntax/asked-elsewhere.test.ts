import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { askedElsewhere } from './asked-elsewhere.ts'
import { parseSource } from './source.ts'
import { traceSites } from './trace.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lid')" }

const asked = (beside: string, parameter = 'box'): number | null => {
  const lines = [`function g(${parameter}) {`, beside, '}', 'function f(box) {', '  return box.lid', '}']
  const source = parseSource('example.js', lines.join('\n'))
  const [site] = source ? traceSites([{ source, place: { line: 5, column: 14 } }], ERROR, readWording(ERROR)) : []
  if (!site) throw new Error('the example has no place')
  return askedElsewhere(site)
}

test('a file that asks for a thing of this name knows that it may be missing', () => {
  for (const beside of ['return box && box.lid', 'return box?.lid', 'return box != null ? box.lid : 0'])
    expect(asked(beside), beside).toBe(2)
})

test('another thing, another variable and another question say nothing', () => {
  for (const beside of ['return lid && lid.box', 'return box && lid', 'return box || box.lid'])
    expect(asked(beside), beside).toBeNull()
  expect(asked('const box = find(); return box && box.lid', 'key')).toBeNull()
})
