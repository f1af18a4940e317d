import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { canBeTried, statementAround } from './try-around.ts'

test('what is taken apart can be tried, unless a default in it is called', () => {
  const canBe = (line: string) =>
    canBeTried(statementAround(markedSite(`function load(text) {\n  ${line}\n}`, 'name').use))
  expect(canBe('const { a, b = 1 } = read(text.§name)')).toBe(true)
  expect(canBe('const { a = read(text.§name) } = text')).toBe(false)
  expect(canBe('const { a } = text.§name, b = a')).toBe(false)
})
