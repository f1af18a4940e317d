import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

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
