import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { thrownAbout } from './thrown-about.ts'

const said = (marked: string) => thrownAbout(markedSite(marked, 'text'))

test('an argument that is checked before, and thrown about', () => {
  const body = (check: string) =>
    `function read(req) {\n  ${check}\n  return (req.own || req).§parts.§text\n}\n`.replace('§', '')
  expect(said(body("if (!req) throw new TypeError('nothing to read')"))).toBe(
    'What is wrong with req is thrown at line 2.',
  )
  expect(said(body("if (!isRequest(req)) {\n    throw new TypeError('no request')\n  }"))).toContain('line 2')
})

test('not where it only leaves, or asks for a part, or for all parts', () => {
  const body = (check: string) => `function read(req) {\n  ${check}\n  return req.parts.§text\n}\n`
  expect(said(body('if (!req) return'))).toBeNull()
  expect(said(body("if (req.size > 4) throw new Error('too long')"))).toBeNull()
  expect(said(body("if (Object.values(req).some(isOdd)) throw new Error('odd')"))).toBeNull()
})

test('not where the check is the one that fails', () => {
  expect(said("function read(req) {\n  if (!req || req.parts.§text) throw new Error('no')\n}\n")).toBeNull()
})

test('a table that throws for what is there twice', () => {
  const table =
    "const steps = {}\nfunction add(id, step) {\n  if (id in steps) throw new RangeError('twice')\n  steps[id] = step\n}\n"
  expect(said(`${table}const read = (json) => steps[json.type].§text`)).toBe(
    'What is wrong with an entry of steps is thrown at line 3.',
  )
  expect(said('const steps = {}\nconst read = (json) => steps[json.type].§text')).toBeNull()
})

test('not what is asked of another thing, or only sometimes', () => {
  const steps = (check: string) =>
    said(
      `const steps = {}\nfunction add(id) {\n  if (${check}) throw new Error('no')\n}\nconst read = (json) => steps[json.type].§text`,
    )
  for (const check of ['!steps', 'Object.keys(steps).length > 9', '!o.steps']) expect(steps(check), check).toBeNull()
  for (const check of ['steps[id]', 'steps.hasOwnProperty(id)', 'Object.hasOwn(steps, id)'])
    expect(steps(check), check).not.toBeNull()
  const read = (line: string) => said(`function read(req) {\n  ${line}\n  return req.parts.§text\n}\n`)
  expect(read("on(function (req) { if (!req) throw new Error('no') })")).toBeNull()
  expect(read("if (odd) { if (!req) throw new Error('no') }")).toBeNull()
  expect(read("if (hash(req)) throw new Error('no')")).toBeNull()
})
