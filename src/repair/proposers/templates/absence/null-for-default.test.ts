import { expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { applyEdits } from '../../../syntax/edits.ts'
import { parseSource, syntaxErrorOf } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { nullForDefault } from './null-for-default.ts'

test('the type of a parameter stays in the list', () => {
  const text = 'function fill(name: Row, rows: string[] = []) {\n  return name.size.length\n}\n'
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" }
  const source = parseSource('example.ts', text)
  if (!source) throw new Error('the example does not parse')
  const place = { line: 2, column: text.split('\n')[1]?.indexOf('length') ?? 0 }
  const [site] = traceSites([{ source, place: { ...place, column: place.column + 1 } }], error, readWording(error))
  const [only] = site ? nullForDefault.suggest(site) : []
  const mended = applyEdits(text, only?.edits ?? [])
  expect(mended).toContain('  if (rows === null) rows = []\n')
  expect(syntaxErrorOf('example.ts', mended)).toBeNull()
})
