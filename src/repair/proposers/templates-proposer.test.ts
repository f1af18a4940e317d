import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import type { Site } from '../syntax/site.ts'
import { parseSource, type SourceFile } from '../syntax/source.ts'
import { traceSites } from '../syntax/trace.ts'
import type { Template } from './templates/template.ts'
import { candidatesFrom } from './templates-proposer.ts'

const NOTHING_AGAINST = { toAbsence: [], toSilence: [], toUndefined: [], toBareSilence: [] }

test('a remedy that stumbles over code takes no other with it, and people are told of it', () => {
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" }
  const source = parseSource('a.js', 'f(user.name)\n') as SourceFile
  const [site] = traceSites([{ source, place: { line: 1, column: 8 } }], error, readWording(error)) as [Site]
  const told: string[] = []
  const stumble = (suggest: Template['suggest']) =>
    candidatesFrom({ id: 'stumbles', examples: [], suggest }, site, NOTHING_AGAINST, {
      tell: (sentence) => void told.push(sentence),
    })
  const lost = { explanation: '', prior: 0.5, edits: [{ start: 9, end: 2, text: '' }] }
  const failing = () => {
    throw new TypeError('node.params is not iterable')
  }
  expect([stumble(failing), stumble(() => [lost])]).toEqual([[], []])
  expect(told[0]).toBe('The remedy stumbles stumbled over a.js: node.params is not iterable')
  expect(told).toHaveLength(2)
})
