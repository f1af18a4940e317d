import { parseExpression } from '@babel/parser'
import * as t from '@babel/types'

/** What callers hand over by mistake. Common ones first: a failure that several show is told with the first of them. */
const EDGES = [
  'null',
  'undefined',
  "''",
  '[]',
  '{}',
  '7',
  "'text'",
  'true',
  '[null]',
  'NaN',
  '-1',
  'Object.create(null)',
  '() => 1',
  '[undefined, 1]',
  "'%E0%A4%A'",
  "'{'",
]
const INNER_EDGES = ['null', 'undefined', '7', "''", "'text'", '[]', '{}', '[null]', 'true']

/** The call as it is written, then with one value after the other replaced by what callers hand over by mistake. */
export function variantsOf(call: string): string[] {
  const root = parseExpression(call)
  const variants = new Set([call])
  const replace = (node: { start?: number | null; end?: number | null }, text: string) =>
    variants.add(call.slice(0, node.start ?? 0) + text + call.slice(node.end ?? 0))
  t.traverseFast(root, (node) => {
    for (const { at, text } of replacementsIn(node)) replace(at, text)
  })
  return [...variants].filter(isExpression)
}

interface Replacement {
  at: { start?: number | null; end?: number | null }
  text: string
}

function replacementsIn(node: t.Node): Replacement[] {
  const given = t.isCallExpression(node) || t.isNewExpression(node) ? node : null
  const broken = t.isStringLiteral(node) ? brokenTexts(node.value) : []
  return [
    ...(given?.arguments ?? []).flatMap((at) => EDGES.map((text) => ({ at, text }))),
    ...(given ? dropsOf(given) : []).map((at) => ({ at, text: '' })),
    ...innerOf(node).flatMap((at) => INNER_EDGES.map((text) => ({ at, text }))),
    ...broken.map((text) => ({ at: node, text: JSON.stringify(text) })),
  ]
}

/** Values in objects and lists that are written in the call. */
function innerOf(node: t.Node): t.Node[] {
  if (t.isObjectProperty(node)) return [node.value]
  return t.isArrayExpression(node) ? node.elements.filter((element) => element !== null) : []
}

/** The last arguments left out: one, two, all of them. */
function dropsOf({ arguments: given }: t.CallExpression | t.NewExpression): { start: number; end: number }[] {
  const end = given.at(-1)?.end ?? 0
  return given.map((_, index) => ({ start: index === 0 ? (given[0]?.start ?? 0) : (given[index - 1]?.end ?? 0), end }))
}

/** Text that ends too early, or has something in it that does not belong there. */
function brokenTexts(text: string): string[] {
  const half = Math.floor(text.length / 2)
  return [
    text.slice(0, half),
    text.slice(half),
    `${text}%`,
    `${text}${text}`,
    `${text.slice(0, half)};,=${text.slice(half)}`,
  ]
}

function isExpression(text: string): boolean {
  try {
    parseExpression(text)
    return true
  } catch {
    return false
  }
}

/** Calls of every function that a module exports, for those of whose use nothing is said. */
export function plainCalls(names: readonly string[]): string[] {
  return names.flatMap((name) => [`${name}()`, ...EDGES.map((edge) => `${name}(${edge})`)])
}
