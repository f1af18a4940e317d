import { expect, test } from 'vitest'
import { markedSite } from '../../../test/helpers/marked-site.ts'
import { isOwnRecord } from './own-record.ts'

test('the last of a list that the program fills', () => {
  const fills = 'const open = []\nconst enter = (tag) => open.push(tag)\n'
  expect(isOwn(`${fills}const leave = () => use(open[open.length - 1].§name)`)).toBe(true)
  expect(
    isOwn(`${fills}function leave() {\n  const last = open[open.length - 1]\n  if (last.§name) open.pop()\n}`),
  ).toBe(true)
  expect(isOwn('const leave = (open) => use(open[open.length - 1].§name)')).toBe(false)
})

test('an element at a place that the program counts itself, not one that a loop or a caller names', () => {
  const fills = 'this.stack.push(tag)\n'
  expect(isOwn(`let depth = 0\nconst enter = (tag) => { depth++; ${fills} }\nuse(this.stack[depth].§name)`)).toBe(true)
  expect(isOwn(`${fills}for (let i = 0; i < 3; i++) use(this.stack[i].§name)`)).toBe(false)
  expect(isOwn(`${fills}const at = (i) => this.stack[i].§name`)).toBe(false)
})

const isOwn = (marked: string): boolean => isOwnRecord(markedSite(marked, 'name'))
