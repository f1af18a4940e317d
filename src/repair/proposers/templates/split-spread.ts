import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../syntax/code.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** `push.apply(a, b)` and `a.push(...b)` pass every element on the stack: a long list overflows it. A loop does not. */
export const splitSpread: Template = {
  id: 'split-spread',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const found = pushNear(site)
    const statement = found?.path.parentPath
    if (!found || !statement?.isExpressionStatement()) return []
    const { parts } = found
    const { use } = site
    const target = textOf(site, parts.target)
    const list = textOf(site, parts.list)
    const start = statement.node.start ?? 0
    const indent = indentAt(site.source.text, start)
    const stop = semicolon(site.source)
    const isModern = /\b(?:const|let)\s/.test(site.source.text)
    const text = isModern
      ? `for (const element of ${list}) ${target}.push(element)${stop}`
      : `for (var i = 0, list = ${list}; i < list.length; i++) {\n${indent}  ${target}.push(list[i])${stop}\n${indent}}`
    const named = isModern
      ? text
      : text.replaceAll(/\b(i|list)\b(?!\.push)/g, (name) => (use.scope.hasBinding(name) ? `${name}Added` : name))
    return [
      {
        explanation: `Add the elements of ${list} one by one: as arguments they overflow the stack when there are many.`,
        edits: [{ start, end: statement.node.end ?? 0, text: named }],
        prior: 0.88,
        reasons: ['It does the same for every list, of any length.'],
      },
    ]
  },
  examples: [
    {
      name: 'apply',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function add(found) {\n  Array.prototype.push.§apply(this.errors, found.errors);\n}\n',
      after:
        'function add(found) {\n  for (var i = 0, list = found.errors; i < list.length; i++) {\n    this.errors.push(list[i]);\n  }\n}\n',
    },
    {
      name: 'spread',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const all = [];\nall.§push(...found);\n',
      after: 'const all = [];\nfor (const element of found) all.push(element);\n',
    },
  ],
}

/** The call itself, or the one in the failing statement: what made the list may be where the engine points to. */
function pushNear(site: Site): { path: NodePath<t.CallExpression>; parts: Pushed } | null {
  for (let path: NodePath | null = site.use; path && !path.isFunction(); path = path.parentPath) {
    const parts = path.isCallExpression() ? pushedList(path.node) : null
    if (path.isCallExpression() && parts) return { path, parts }
  }
  return null
}

interface Pushed {
  target: t.Node
  list: t.Node
}

function pushedList(call: t.CallExpression): Pushed | null {
  const callee = call.callee
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property)) return null
  const [first, second] = call.arguments
  if (callee.property.name === 'push' && call.arguments.length === 1 && t.isSpreadElement(first))
    return { target: callee.object, list: first.argument }
  const isPush =
    (t.isMemberExpression(callee.object) && t.isIdentifier(callee.object.property, { name: 'push' })) ||
    t.isIdentifier(callee.object, { name: 'push' })
  if (callee.property.name === 'apply' && isPush && first && second && !t.isSpreadElement(second))
    return { target: first, list: second }
  return null
}
