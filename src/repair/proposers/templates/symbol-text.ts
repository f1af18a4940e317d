// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source of the examples.
import * as t from '@babel/types'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Edit, Template } from './template.ts'

/** A symbol that becomes part of a text: only `String` writes one. */
export const symbolText: Template = {
  id: 'symbol-text',
  suggest(site) {
    if (site.kind !== 'throw' || !/^Cannot convert a Symbol value to a string/.test(site.error.message)) return []
    const statement = site.use.getStatementParent()?.node ?? site.use.node
    const edits = editsIn(site, t.isBlockStatement(statement) ? site.use.node : statement)
    if (edits.length === 0) return []
    return [
      {
        explanation: 'Write the symbol with String, which can.',
        edits,
        prior: 0.76,
        reasons: ['A symbol becomes no text by itself.'],
      },
    ]
  },
  examples: [
    {
      name: 'a sum of texts',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "const label = (key) => 'key: ' §+ key\n",
      values: { key: { type: 'symbol', text: 'Symbol(a)' } },
      after: "const label = (key) => 'key: ' + String(key)\n",
    },
    {
      name: 'in a template',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: 'const show = (list) => list.map((k) => §`[${k}]`)\n',
      values: { k: { type: 'symbol', text: 'Symbol(a)' } },
      after: 'const show = (list) => list.map((k) => `[${String(k)}]`)\n',
    },
    {
      name: 'a joined list',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "const show = (keys) => keys.§join('.')\n",
      after: "const show = (keys) => keys.map(String).join('.')\n",
    },
    {
      name: 'not another value',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "const label = (key) => 'key: ' §+ key\n",
      values: { key: { type: 'string', text: 'a' } },
      after: null,
    },
  ],
}

function editsIn(site: Site, around: t.Node): Edit[] {
  const edits: Edit[] = []
  const write = (node: t.Node): void => {
    const isSymbol = site.values[textOf(site, node)]?.type === 'symbol'
    if (isSymbol) edits.push({ start: node.start ?? 0, end: node.end ?? 0, text: `String(${textOf(site, node)})` })
  }
  t.traverseFast(around, (node) => {
    if (t.isBinaryExpression(node, { operator: '+' })) for (const side of [node.left, node.right]) write(side)
    if (t.isTemplateLiteral(node)) node.expressions.forEach(write)
    if (node !== site.use.node || !t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return
    const end = node.callee.object.end ?? 0
    if (t.isIdentifier(node.callee.property, { name: 'join' })) edits.push({ start: end, end, text: '.map(String)' })
  })
  return edits
}
