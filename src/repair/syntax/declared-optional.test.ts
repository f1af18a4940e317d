import { expect, test } from 'vitest'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import { declaredOptional } from './declared-optional.ts'
import { parseSource } from './source.ts'
import { traceSites } from './trace.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" }

function said(code: string): string | null {
  const line = code.split('\n').findIndex((text) => text.includes('§'))
  const column = (code.split('\n')[line]?.indexOf('§') ?? 0) + 1
  const source = parseSource('example.ts', code.replace('§', ''))
  const frames = source ? [{ source, place: { line: line + 1, column } }] : []
  const [site] = traceSites(frames, ERROR, readWording(ERROR))
  return site ? declaredOptional(site) : null
}

const OF_MEMBER = 'function f(node) {\n  return node.children.§map(g)\n}'
const OF_PARAMETER = '\nfunction f(names) {\n  return names.§map(g)\n}'

test.each([
  `interface Node { children?: Node[] }\n${OF_MEMBER}`,
  `type Node = { children: Node[] | null }\n${OF_MEMBER}`,
  `/** @typedef {{ type: string, children?: Node[] }} Node */\n${OF_MEMBER}`,
  `/**\n * @typedef {Object} Node\n * @property {Node[]} [children]\n */\n${OF_MEMBER}`,
  `/** @param {string[]} [names] */${OF_PARAMETER}`,
  `/** @param {string[]=} names */${OF_PARAMETER}`,
  `/** @param {?string[]} names */${OF_PARAMETER}`,
  `/** @param {string[] | null} names */${OF_PARAMETER}`,
  'function f(names?: string[]) {\n  return names.§map(g)\n}',
])('%s', (code) => {
  expect(said(code)).toContain('may be left out')
})

test.each([
  `interface Node { children: Node[]; other?: string }\n${OF_MEMBER}`,
  `/** @typedef {{ children: Node[], value?: string }} Node */\n${OF_MEMBER}`,
  `/** @param {string[]} names */${OF_PARAMETER}`,
  `/** @param {string[]} [other] */${OF_PARAMETER}`,
  `/** @param {string[]} [names] */\nfunction g() {}${OF_PARAMETER}`,
])('not by %s', (code) => {
  expect(said(code)).toBeNull()
})
