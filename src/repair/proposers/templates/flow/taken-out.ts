import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type CountingLoop, countingLoops } from '../../../syntax/loops.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const SHORTENING = /^(?:splice|shift|pop)$/

/** A loop that takes elements out of the list it counts: the length that it has kept is no longer true, and the index is that of another element. */
export const takenOut: Template = {
  id: 'taken-out',
  suggest(site) {
    const { culprit } = site
    if (site.kind === 'caller' || site.kind === 'argument' || !culprit.isMemberExpression({ computed: true })) return []
    const { object, property } = culprit.node
    const loop = t.isIdentifier(property)
      ? countingLoops(culprit).find(({ variable }) => variable === property.name)
      : undefined
    if (!loop) return []
    const list = textOf(site, object)
    return [...keptLength(site, loop, list), ...readBehind(site, loop, list)]
  },
  examples: [
    {
      name: 'a length that was kept',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'for (var i = 0, n = list.length; i < n; i++) {\n  if (list[i].§type === 1) list.splice(i--, 1);\n}\n',
      after:
        'for (var i = 0, n = list.length; i < list.length; i++) {\n  if (list[i].type === 1) list.splice(i--, 1);\n}\n',
    },
    {
      name: 'a length that was kept above the loop',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before:
        'const n = this.list.length\nfor (let i = 0; i < n; i++) {\n  const one = this.list[i]\n  if (one.§type === 1) this.list.splice(i--, 1)\n}\n',
      after:
        'const n = this.list.length\nfor (let i = 0; i < this.list.length; i++) {\n  const one = this.list[i]\n  if (one.type === 1) this.list.splice(i--, 1)\n}\n',
    },
    {
      name: 'what is read when it was taken out',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before:
        'for (let i = 0; i < list.length; i++) {\n  if (isOld(list[i])) list.splice(i, 1)\n  use(list[i].§type)\n}\n',
      after:
        'for (let i = 0; i < list.length; i++) {\n  if (isOld(list[i])) { list.splice(i, 1); i--; continue }\n  use(list[i].type)\n}\n',
    },
    {
      name: 'not a loop that goes over what was there',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'for (var i = 0, n = list.length; i < n; i++) {\n  if (list[i].§type === 1) list.splice(i, 1);\n}\n',
      after: null,
    },
    {
      name: 'not a list that stays as long as it is',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'for (var i = 0, n = list.length; i < n; i++) {\n  use(list[i].§type);\n}\n',
      after: null,
    },
    {
      name: 'not where another list gets shorter',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'for (var i = 0, n = list.length; i < n; i++) {\n  use(list[i].§type, rest.shift());\n}\n',
      after: null,
    },
  ],
}

const isShortening = (site: Site, node: t.Node, list: string): node is t.CallExpression =>
  t.isCallExpression(node) &&
  t.isMemberExpression(node.callee) &&
  SHORTENING.test(propertyOf(node.callee) ?? '') &&
  textOf(site, node.callee.object) === list

/** `i < n`, where `n` was the length of the list when the loop began. */
function keptLength(site: Site, { path, variable }: CountingLoop, list: string): Suggestion[] {
  const { test, body } = path.node
  const limit = t.isBinaryExpression(test) ? test.right : null
  const kept = t.isIdentifier(limit) ? path.scope.getBinding(limit.name)?.path : undefined
  const init = kept?.isVariableDeclarator() ? kept.node.init : null
  if (!t.isIdentifier(limit) || !init || textOf(site, init) !== `${list}.length`) return []
  let line: number | null = null
  t.traverseFast(body, (node) => {
    if (isShortening(site, node, list)) line ??= node.loc?.start.line ?? 0
  })
  // A loop that does not step back goes over what was there at first: a copy is meant.
  if (line === null || !stepsBack(body, variable)) return []
  return [
    {
      variant: 'length',
      explanation: `Count ${variable} to the length that ${list} has by then.`,
      edits: [replaced(limit, `${list}.length`)],
      prior: 0.86,
      reasons: [`Line ${line} takes out of ${list}, and ${limit.name} is as long as it was before.`],
    },
  ]
}

/** `i--` or `--i` in the loop. */
function stepsBack(body: t.Node, variable: string): boolean {
  let does = false
  t.traverseFast(body, (node) => {
    if (t.isUpdateExpression(node, { operator: '--' }) && t.isIdentifier(node.argument, { name: variable })) does = true
  })
  return does
}

/** `if (...) list.splice(i, 1)`, and then `list[i]`, which is the next one, or none. */
function readBehind(site: Site, { path, variable }: CountingLoop, list: string): Suggestion[] {
  const suggestions: Suggestion[] = []
  path.get('body').traverse({
    Function: (inner) => inner.skip(),
    IfStatement(guard) {
      const { consequent, alternate } = guard.node
      const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
      const last = body.at(-1)
      const call = t.isExpressionStatement(last) ? last.expression : null
      const isBefore = (guard.node.end ?? 0) <= (site.use.node.start ?? 0)
      if (!last || !call || alternate || !isBefore || !isShortening(site, call, list) || !isOne(call, variable)) return
      if (!isInBodyOf(guard, path)) return
      suggestions.push({
        variant: 'read-behind',
        explanation: `Go on with the next element when one was taken out of ${list}.`,
        edits: goingOn(site, consequent, last, variable),
        prior: 0.76,
        reasons: [`Line ${last.loc?.start.line ?? 0} takes the element out, and it is read below.`],
      })
    },
  })
  return suggestions.slice(0, 1)
}

/** `splice(i, 1)` */
const isOne = ({ arguments: [at, count] }: t.CallExpression, variable: string): boolean =>
  t.isIdentifier(at, { name: variable }) && t.isNumericLiteral(count, { value: 1 })

const isInBodyOf = (guard: NodePath, loop: NodePath): boolean =>
  guard.parentPath === loop || guard.parentPath?.parentPath === loop

function goingOn({ source }: Site, body: t.Statement, last: t.Statement, variable: string): Suggestion['edits'] {
  const [start, end] = [last.start ?? 0, last.end ?? 0]
  const stop = semicolon(source)
  const own = source.text.slice(start, end).replace(/;$/, '')
  if (!t.isBlockStatement(body)) return [{ start, end, text: `{ ${own}; ${variable}--; continue${stop} }` }]
  const indent = indentAt(source.text, start)
  return [{ start: end, end, text: `\n${indent}${variable}--${stop}\n${indent}continue${stop}` }]
}
