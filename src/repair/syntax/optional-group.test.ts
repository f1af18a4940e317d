import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { isOptionalGroup, optionalGroups } from './optional-group.ts'
import { parseSource, type SourceFile } from './source.ts'
import { traceSites } from './trace.ts'

test.each([
  [/^(\w+)(=.*)?$/, [2]],
  [/(a)|(b)/, [1, 2]],
  [/(?:(a)|(b))(c)/, [1, 2]],
  [/((a)|(b))(c)/, [2, 3]],
  [/(?:-(\w+))*(\()?[(](\))/, [1, 2]],
  [/(?<name>a)(?<rest>b){0,2}(?=(c))(?<!(d))/, [2]],
  [/([(]|\|)(x)/, []],
])('%s', (pattern, expected) => {
  expect([...optionalGroups(pattern.source)].sort()).toEqual(expected)
})

test.each([
  ['text.replace(/-(.)?/g, (all, part) => part.§toUpperCase())', true],
  ['text.replace(/-(.)?/g, (all, part) => all.§toUpperCase())', false],
  ['text.replace(/-(.)/g, (all, part) => part.§toUpperCase())', false],
  ['const dash = /(a)|(b)/\ntext.replace(dash, function (all, one, other) { return other.§trim() })', true],
  ['list.map(/-(.)?/g, (all, part) => part.§toUpperCase())', false],
])('%s', (marked, expected) => {
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'x')" }
  const before = marked.slice(0, marked.indexOf('§')).split('\n')
  const source = parseSource('a.js', marked.replace('§', '')) as SourceFile
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const [site] = traceSites([{ source, place }], error, { ...readWording(error), name: undefined } as never)
  expect(site && isOptionalGroup(site.culprit)).toBe(expected)
})
