import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { answerToCallers } from './answer-to-callers.ts'
import { parseSource } from './source.ts'
import { traceSites } from './trace.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" }
const OWNER = 'function find(key) {\n  return { name: table[key].§name };\n}\n'

function answer(code: string, owner = OWNER): string | null {
  const lines = (owner + code).split('\n')
  const places = lines.flatMap((line, at) =>
    line.includes('§') ? [{ line: at + 1, column: line.indexOf('§') + 1 }] : [],
  )
  const source = parseSource('example.js', (owner + code).replaceAll('§', ''))
  const frames = source ? places.map((place) => ({ source, place })) : []
  const [site] = traceSites(frames, ERROR, readWording(ERROR))
  return site ? (answerToCallers(site)?.text ?? null) : null
}

test.each([
  ['const it = §find(key);\nif (!it) stop();', 'undefined'],
  ['const it = §find(key);\nif (it === null) stop();', 'null'],
  ['const name = §find(key) ? "yes" : "no";', 'undefined'],
  ['const name = §find(key)?.name;', 'undefined'],
  ['function show(it) { return it ? it.name : "none" }\nshow(§find(key));', 'undefined'],
  ['/** The entry; null when there is none. */\nfunction get(key) {\n  return §find(key);\n}', 'null'],
  ['const it = §find(key);\nuse(it);\nif (!it) stop();', null],
  ["let text = '';\nif (isWanted) text = §find(key);\nuse(text);", "''"],
  ['let all = [1];\nif (isWanted) all = §find(key);\nuse(all);', null],
  ['use(§find(key).name);', null],
])('%s', (code, expected) => {
  expect(answer(code)).toBe(expected)
})

test('a function that answers yes or no says no', () => {
  const owner = 'function has(key) {\n  if (!key) return true;\n  return !table[key].§name;\n}\n'
  expect(answer('if (!§has(key)) stop();', owner)).toBe('false')
})
