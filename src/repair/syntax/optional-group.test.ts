import { expect, test } from 'vitest'
import { optionalGroups } from './optional-group.ts'

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
