import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { askedElsewhere } from './asked-elsewhere.ts'

const asked = (beside: string, parameter = 'box'): number | null => {
  const lines = [`function g(${parameter}) {`, beside, '}', 'function f(box) {', '  return box.§lid', '}']
  return askedElsewhere(markedSite(lines.join('\n'), 'lid'))
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
