import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { parseSource, type SourceFile } from '../syntax/source.ts'
import { traceSites } from '../syntax/trace.ts'
import type { Template } from './templates/template.ts'
import { suggestionsOf } from './templates-proposer.ts'

test('a remedy that stumbles over code takes no other with it, and people are told of it', () => {
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" }
  const source = parseSource('a.js', 'f(user.name)\n') as SourceFile
  const [site] = traceSites([{ source, place: { line: 1, column: 8 } }], error, readWording(error))
  const stumbles: Template = {
    id: 'stumbles',
    examples: [],
    suggest: () => {
      throw new TypeError('node.params is not iterable')
    },
  }
  const told: string[] = []
  expect(site && suggestionsOf(stumbles, site, { tell: (sentence) => void told.push(sentence) })).toEqual([])
  expect(told).toEqual(['The remedy stumbles stumbled over a.js: node.params is not iterable'])
})
