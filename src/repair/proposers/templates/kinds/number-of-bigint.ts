import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A number is counted with, and came as a bigint: the two do not mix, and here all else is made of numbers. */
export const numberOfBigint: Template = {
  id: 'number-of-bigint',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'bigint-mix') return []
    const parts: NodePath[] = use.isBinaryExpression()
      ? [use.get('left'), use.get('right')]
      : use.isCallExpression()
        ? use.get('arguments')
        : []
    if (use.isBinaryExpression()) {
      const made = madeBigint(site, use.node)
      if (made) return [made]
    }
    const bigs = parts.filter(({ node }) => site.values[textOf(site, node)]?.type === 'bigint')
    const [big] = bigs
    if (!big || bigs.length > 1 || isOfJson(textOf(site, use.node))) return []
    const name = textOf(site, big.node)
    const { start, end }: t.Node = big.node
    return [
      {
        explanation: `Count with ${name} as a number.`,
        edits: [{ start: start ?? 0, end: end ?? 0, text: `Number(${name})` }],
        prior: 0.62,
        reasons: [`${name} was a bigint among numbers.`],
      },
    ]
  },
  examples: [
    {
      name: 'a size that came as a bigint',
      error: { type: 'TypeError', message: 'Cannot mix BigInt and other types, use explicit conversions' },
      before: 'const kilo = (size) => size §/ 1024;\n',
      values: { size: { type: 'bigint', text: '2048' } },
      after: 'const kilo = (size) => Number(size) / 1024;\n',
    },
    {
      name: 'a number where bigints are counted with',
      error: { type: 'TypeError', message: 'Cannot mix BigInt and other types, use explicit conversions' },
      before: 'const next = (id, by) => BigInt(id) §+ by;\n',
      values: { by: { type: 'number', text: '2' } },
      after: 'const next = (id, by) => BigInt(id) + BigInt(by);\n',
    },
    {
      name: 'not a number that is none of those',
      error: { type: 'TypeError', message: 'Cannot mix BigInt and other types, use explicit conversions' },
      before: 'const next = (id, by) => BigInt(id) §+ by;\n',
      values: { by: { type: 'number', text: '0.5' } },
      after: null,
    },
    {
      name: 'not what is written as JSON',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before: 'const text = JSON.§stringify(size);\n',
      values: { size: { type: 'bigint', text: '2048' } },
      after: null,
    },
  ],
}

/** A number there would say something else than the text that others choose. */
const isOfJson = (text: string): boolean => text.startsWith('JSON.')

/** `BigInt(id) + by`: one side is made a bigint on purpose, and the other can be one. */
function madeBigint(site: Site, { left, right }: t.BinaryExpression): Suggestion | null {
  const other = isBigint(left) ? right : isBigint(right) ? left : null
  const name = other ? textOf(site, other) : ''
  const fact = site.values[name]
  if (!other || fact?.type !== 'number' || !Number.isInteger(Number(fact.text))) return null
  return {
    variant: 'made',
    explanation: `Count with ${name} as a bigint.`,
    edits: [replaced(other, `BigInt(${name})`)],
    prior: 0.68,
    reasons: ['The other side is made a bigint on purpose.'],
  }
}

const isBigint = (node: t.Node): boolean =>
  t.isBigIntLiteral(node) || (t.isCallExpression(node) && t.isIdentifier(node.callee, { name: 'BigInt' }))
