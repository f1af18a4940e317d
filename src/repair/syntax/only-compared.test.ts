import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { isOnlyCompared } from './only-compared.ts'

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

const isOnly = (marked: string): boolean => isOnlyCompared(markedSite(marked, 'kind').use)
