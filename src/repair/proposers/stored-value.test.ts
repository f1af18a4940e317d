import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { applyEdits } from '../syntax/edits.ts'
import { withImported } from '../syntax/imported-sources.ts'
import { parseSource, type SourceFile } from '../syntax/source.ts'
import { countedValues, storedValues } from './stored-value.ts'

const parsed = (path: string, text: string): SourceFile => parseSource(path, text) as SourceFile
const notText = readWording({ type: 'TypeError', message: 'node.data.replace is not a function' })

test('a number that is kept under the name that text is read from is kept as text', () => {
  const source = parsed(
    'node.js',
    'exports.text = function (el, str) {\n  el.children = [{ data: str, own: el }];\n};\n',
  )
  const [stored, ...more] = storedValues([source], notText)
  expect(more).toEqual([])
  expect(applyEdits(source.text, stored ? [stored.edit] : [])).toContain(
    "{ data: typeof str === 'number' ? String(str) : str, own: el }",
  )
})

test('what no caller gives is left alone, and so is what was no method of text', () => {
  const source = parsed('node.js', "const text = 'a';\nexports.node = { data: text };\n")
  expect(storedValues([source], notText)).toEqual([])
  const other = readWording({ type: 'TypeError', message: 'node.data.push is not a function' })
  expect(storedValues([parsed('node.js', 'exports.set = (el, list) => { el.data = list };\n')], other)).toEqual([])
})

test('a length that is counted into a sum is that of a text', () => {
  const source = parsed(
    'chunks.js',
    'Chunks.prototype.add = function (chunk) {\n  this.list.push(chunk);\n  this.size += chunk.length;\n};\n',
  )
  const [counted] = countedValues([source], 'The value of "size" is out of range. Received NaN')
  expect(applyEdits(source.text, counted ? [counted.edit] : [])).toContain(
    "  if (typeof chunk === 'number') chunk = String(chunk);\n  this.list.push(chunk);",
  )
  expect(countedValues([source], 'The value of "size" is out of range. Received -1')).toEqual([])
})

test('files are followed from one to the next, as they require and import each other', async () => {
  const files: Record<string, string> = {
    'index.js': "const el = require('./lib/el')\n",
    'lib/el.js': "export * from '../other/all'\nimport 'fs'\n",
    'other/all/index.js': "require('../../index.js')\n",
  }
  const first = parsed('index.js', files['index.js'] ?? '')
  const all = await withImported([first], async (path) => files[path])
  expect(all.map(({ path }) => path)).toEqual(Object.keys(files))
})
