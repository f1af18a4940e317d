import { expect, test } from 'vitest'
import { createHeldIds } from './held-ids.ts'

test('ids are held to the end, however many', () => {
  const given: number[] = []
  const held = createHeldIds((id) => given.push(id))
  const ids = Array.from({ length: 150_000 }, (_, i) => i % 1_000)
  for (const id of ids) held.add(id)
  expect(given).toEqual([])
  held.end()
  expect(given).toEqual(ids)
})

test('above the limit those that are held are given, and what follows is held again', () => {
  const given: number[] = []
  const held = createHeldIds((id) => given.push(id), 3)
  for (const id of [1, 2, 3, 4, 5]) held.add(id)
  expect(given).toEqual([1, 2, 3])
  held.end()
  expect(given).toEqual([1, 2, 3, 4, 5])
})
