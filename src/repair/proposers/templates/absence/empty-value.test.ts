import { expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { emptyFor, weighedEmpty } from './empty-value.ts'

test('a method that asks what is in a list speaks for an empty one, and one that says yes of none does not', () => {
  for (const call of ['map(one)', 'filter(one)', 'some((x) => x)', 'find(it.is)', "join('-')", 'reduce(add, 0)'])
    expect(evidence(`node.parts.§${call}`), call).toMatch(/in none there is nothing/)
  for (const call of ['every(one)', 'reduce(add)', 'find({ id })', 'join(root, name)'])
    expect(evidence(`node.parts.§${call}`), call).toBe('')
})

test('what is added to a list speaks for an empty one', () => {
  for (const code of [
    'list.concat(node.rows.§slice(1))',
    'list.push(...node.rows.§slice(1))',
    '[...list, ...node.rows.§slice(1)]',
  ])
    expect(evidence(code), code).toMatch(/Nothing is added/)
  expect(evidence('use(node.rows.§slice(1))')).toBe('')
  expect(evidence("list.concat(node.rows.§slice(1).join('-'))")).toBe('')
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

test('a part that the pattern does without speaks for an empty text, and one of several matches does not', () => {
  const asked = (match: string) => evidence(`const m = ${match};\nuse(m[2].§trim());`)
  expect(asked('/(a)(b)?/.exec(text)')).toMatch(/pattern fits without/)
  expect(asked('text.match(/(a)(b)?/)')).toMatch(/pattern fits without/)
  expect(asked('text.match(/(a)(b)?/g)')).toBe('')
  expect(asked('/(a)(b)/.exec(text)')).toBe('')
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
