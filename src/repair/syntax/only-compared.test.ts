import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { isOnlyCompared } from './only-compared.ts'
import { parseSource, type SourceFile } from './source.ts'
import { traceSites } from './trace.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" }

test('a variable that is only compared with what is written down', () => {
  expect(isOnly("const kind = found.§kind\nif (kind === 'a' || kind !== 'b') use(1)")).toBe(true)
  expect(isOnly("for (const one of list) {\n  var kind = one.of.§kind\n  if (kind === 'a') use(1)\n}")).toBe(true)
  expect(isOnly("const kind = found.§kind\nswitch (kind) {\n  case 'a':\n    use(1)\n}")).toBe(true)
})

test('not one that is read otherwise, set again, or compared with what is not known', () => {
  expect(isOnly("const kind = found.§kind\nif (kind === 'a') use(kind)")).toBe(false)
  expect(isOnly('const kind = found.§kind\nif (kind === other) use(1)')).toBe(false)
  expect(isOnly("let kind = found.§kind\nkind = 'b'\nif (kind === 'a') use(1)")).toBe(false)
  expect(isOnly('const kind = found.§kind\nif (kind === null) use(1)')).toBe(false)
  expect(isOnly('const kind = found.§kind')).toBe(false)
})

function isOnly(marked: string): boolean {
  const before = marked.slice(0, marked.indexOf('§')).split('\n')
  const source = parseSource('a.js', marked.replace('§', '')) as SourceFile
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const [site] = traceSites([{ source, place }], ERROR, readWording(ERROR))
  if (!site) throw new Error('there is no site')
  return isOnlyCompared(site.use)
}
