import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { askedNext } from './asked-next.ts'

const line = (marked: string) => askedNext(markedSite(`function f(box) {\n${marked}\n}\n`, 'tea').use)

test('what is read is asked for first', () => {
  expect(line('  const tea = box.§tea\n  if (!tea) return\n  use(tea)')).toBe(3)
  expect(line('  const tea = box.§tea\n  if (known[tea]) use(tea)')).toBe(3)
  expect(line('  const tea = box.§tea\n  return tea ? tea.name : 0')).toBe(3)
})

test('it goes on unasked', () => {
  expect(line('  const tea = box.§tea\n  out.tea = tea\n  if (tea) use(tea)')).toBeNull()
  expect(line('  out.tea = box.§tea\n  if (out.tea) use(out)')).toBeNull()
  for (const test of ['tea.size', 'save(tea)', 'tea < 3', 'tea()'])
    expect(line(`  const tea = box.§tea\n  if (${test}) use(tea)`), test).toBeNull()
})
