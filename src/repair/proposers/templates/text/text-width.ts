import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { rootName } from '../../../syntax/code.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

const WRITTEN = new Set(['number', 'boolean', 'bigint'])

/** `cell.padEnd(width)` of a number, where the width was measured by the length of such cells: a number has none. Both take its text. */
export const textWidth: Template = {
  id: 'text-width',
  suggest(site) {
    const missing = missingMethod(site)
    if (!missing || !/^pad(?:End|Start)$/.test(missing.method) || !WRITTEN.has(missing.fact.type)) return []
    const { receiver, name, fact } = missing
    const measured = lengthsIn(site)
    if (measured.length === 0) return []
    return [
      {
        explanation: `Take the text of ${name}, also where the width is measured.`,
        edits: [receiver.node, ...measured].map((node) => written(site, node)),
        prior: 0.74,
        reasons: [`${name} was a ${fact.type}, and the width is made of the lengths of such values.`],
      },
    ]
  },
  examples: [
    {
      name: 'cells of a table',
      error: { type: 'TypeError', message: 'c.padEnd is not a function' },
      before:
        'function show(rows) {\n  const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => r[i].length)));\n  return rows.map((r) => r.map((c, i) => c.§padEnd(widths[i])).join());\n}\n',
      values: { c: { type: 'number', text: '7' } },
      after:
        'function show(rows) {\n  const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => String(r[i]).length)));\n  return rows.map((r) => r.map((c, i) => String(c).padEnd(widths[i])).join());\n}\n',
    },
    {
      name: 'measured by a function of its own',
      error: { type: 'TypeError', message: 'key.padStart is not a function' },
      before:
        'const widest = (keys) => keys.reduce((most, key) => Math.max(most, key.length), 0);\nfunction show(keys) {\n  const width = widest(keys);\n  return keys.map((key) => key.§padStart(width));\n}\n',
      values: { key: { type: 'number', text: '7' } },
      after:
        'const widest = (keys) => keys.reduce((most, key) => Math.max(most, String(key).length), 0);\nfunction show(keys) {\n  const width = widest(keys);\n  return keys.map((key) => String(key).padStart(width));\n}\n',
    },
    {
      name: 'not a width that was handed in',
      error: { type: 'TypeError', message: 'c.padEnd is not a function' },
      before: 'const show = (cells, width) => cells.map((c) => c.§padEnd(width));\n',
      values: { c: { type: 'number', text: '7' } },
      after: null,
    },
  ],
}

function written(site: Site, { start, end }: t.Node): Edit {
  return { start: start ?? 0, end: end ?? 0, text: `String(${site.source.text.slice(start ?? 0, end ?? 0)})` }
}

/** Of what lengths are read to make the width: `r[i]` of `r[i].length`. */
function lengthsIn(site: Site): t.Node[] {
  const width = t.isCallExpression(site.use.node) ? site.use.node.arguments[0] : undefined
  const name = width ? rootName(width) : null
  const made = name === null ? null : valueOfName(site.use, name)
  const helper =
    made?.isCallExpression() && t.isIdentifier(made.node.callee) ? valueOfName(made, made.node.callee.name) : null
  return [made, helper].flatMap((path) => (path ? measuredIn(site, path) : []))
}

function valueOfName({ scope }: NodePath, name: string): NodePath | null {
  const path = scope.getBinding(name)?.path
  if (path?.isVariableDeclarator()) return path.get('init') as NodePath
  return path?.isFunction() ? path : null
}

/** Elements, and parameters of functions that are called for each; the length of a list is another thing. */
function measuredIn(site: Site, path: NodePath): t.Node[] {
  const found: t.Node[] = []
  path.traverse({
    MemberExpression({ node, scope }) {
      if (propertyOf(node) !== 'length') return
      const { object } = node
      const binding = t.isIdentifier(object) ? scope.getBinding(object.name) : undefined
      const isElement = t.isMemberExpression(object) && object.computed
      const isOfEach = binding?.kind === 'param' && binding.scope.path.listKey === 'arguments'
      if ((isElement || isOfEach) && !isList(site, object, path)) found.push(object)
    },
  })
  return found
}

/** It is gone through itself. */
function isList(site: Site, list: t.Node, { node }: NodePath): boolean {
  const name = textOf(site, list)
  let is = false
  t.traverseFast(node, (each) => {
    const isCalled = t.isMemberExpression(each) && textOf(site, each.object) === name
    if (isCalled && /^(?:map|forEach|reduce|filter|some|every)$/.test(propertyOf(each) ?? '')) is = true
  })
  return is
}
