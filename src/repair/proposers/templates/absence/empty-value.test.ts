import { expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { emptyFor, weighedEmpty } from './empty-value.ts'

test('a method that asks what is in a list speaks for an empty one, and one that says yes of none does not', () => {
  for (const method of ['map', 'filter', 'some', 'find', 'join', 'reduce'])
    expect(evidence(`node.parts.§${method}(test)`), method).toMatch(/in none there is nothing/)
  expect(evidence('node.parts.§every(test)')).toBe('')
})

test('what is added to a list speaks for an empty one', () => {
  for (const code of [
    'list.concat(node.rows.§slice(1))',
    'list.push(...node.rows.§slice(1))',
    '[...list, ...node.rows.§slice(1)]',
  ])
    expect(evidence(code), code).toMatch(/Nothing is added/)
  expect(evidence('use(node.rows.§slice(1))')).toBe('')
})

test('a refusal of all but one word speaks for an empty text', () => {
  const refused = (test: string) =>
    evidence(
      `function take() {\n  const [kind, rest] = given.§split('=');\n  if (${test}) return refuse();\n  use(rest);\n}`,
    )
  expect(refused("kind !== 'a'")).toMatch(/turns away/)
  expect(refused("kind === 'a'")).toBe('')
  expect(refused("kind !== ''")).toBe('')
})

/** What is said for the empty value at the place. */
function evidence(marked: string): string {
  const lines = marked.split('\n')
  const line = lines.findIndex((text) => text.includes('§'))
  const name = /§(\w+)/.exec(marked)?.[1] ?? ''
  const error = { type: 'TypeError', message: `Cannot read properties of undefined (reading '${name}')` }
  const source = parseSource('example.js', marked.replace('§', ''))
  const place = { line: line + 1, column: (lines[line]?.indexOf('§') ?? 0) + 1 }
  const [site] = source ? traceSites([{ source, place }], error, readWording(error)) : []
  const empty = site ? emptyFor(site) : null
  return site && empty !== null ? (weighedEmpty(site, empty).reasons ?? []).join(' ') : ''
}
