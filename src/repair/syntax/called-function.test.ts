import type * as t from '@babel/types'
import { expect, test, vi } from 'vitest'
import { calledFunction } from './called-function.ts'
import { parseSource } from './source.ts'

const source = parseSource(
  'a.js',
  'function walk() {}\nvar api = { open: function () {}, shut() {} };\napi.walkAll = function each() {};\nfunction twice() {}\nvar twice = () => 1;\n',
)!

const lineOf = (name: string): number | null =>
  calledFunction(source, { type: 'Identifier', name } as t.Identifier)?.node.loc?.start.line ?? null

test('a function is found by its own name and by the one that it is kept under', () => {
  expect(['walk', 'open', 'shut', 'walkAll', 'each'].map(lineOf)).toEqual([1, 2, 2, 3, 3])
  expect(['twice', 'none', 'constructor'].map(lineOf)).toEqual([null, null, null])
})

test('the file is gone through once, however often it is asked', () => {
  const again = parseSource('b.js', source.text)!
  const gone = vi.spyOn(again.root, 'traverse')
  for (const name of ['walk', 'open', 'none']) calledFunction(again, { type: 'Identifier', name } as t.Identifier)
  expect(gone).toHaveBeenCalledTimes(1)
})
