import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../syntax/code.ts'
import { textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A callback that was not given is not called. */
export const callIfFunction: Template = {
  id: 'call-if-function',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !isRepeatable(culprit.node)) return []
    const fact = site.values[textOf(site, culprit.node)]
    if (fact && fact.type === 'function') return []
    const isMissing = !fact || fact.type === 'undefined' || fact.type === 'null'
    const name = textOf(site, culprit.node)
    const start = use.node.start ?? 0
    const parent = use.parentPath as NodePath
    const likely = (isMissing ? 0.4 : 0.3) + (looksLikeCallback(culprit.node) ? 0.2 : 0)
    const prior = isMethodOfTheLanguage(culprit.node) ? Math.min(likely, TYPE_IN_DOUBT) : likely
    if (parent.isExpressionStatement())
      return [
        {
          variant: 'statement',
          explanation: `Call ${name} only when it is a function.`,
          edits: [{ start, end: start, text: `if (typeof ${name} === 'function') ` }],
          prior,
        },
      ]
    if (!parent.isReturnStatement() && !parent.isVariableDeclarator() && !parent.isAssignmentExpression()) return []
    return [
      {
        variant: 'value',
        explanation: `Call ${name} only when it is a function.`,
        edits: [
          { start, end: start, text: `typeof ${name} === 'function' ? ` },
          { start: use.node.end ?? 0, end: use.node.end ?? 0, text: ' : undefined' },
        ],
        prior: Math.max(0.05, prior - 0.2),
      },
    ]
  },
  examples: [
    {
      name: 'a callback that was left out',
      error: { type: 'TypeError', message: 'callback is not a function' },
      before: 'function end(callback) {\n  close();\n  §callback(null);\n}\n',
      values: { callback: { type: 'undefined' } },
      after: "function end(callback) {\n  close();\n  if (typeof callback === 'function') callback(null);\n}\n",
    },
    {
      name: 'what is no list is looked at elsewhere',
      error: { type: 'TypeError', message: 'names.forEach is not a function' },
      before: 'function show(names) {\n  names.§forEach(print);\n}\n',
      values: { 'names.forEach': { type: 'undefined' } },
      after: "function show(names) {\n  if (typeof names.forEach === 'function') names.forEach(print);\n}\n",
    },
  ],
}

/** What lacks `forEach` or `replace` is another kind of value than the code takes it for: not to call it answers nothing. */
const TYPE_IN_DOUBT = 0.15
const LANGUAGE = [Array, String, Number, Map, Set, Promise, Date, RegExp].map(({ prototype }) => prototype as object)

function isMethodOfTheLanguage(node: t.Node): boolean {
  if (!t.isMemberExpression(node) || !t.isIdentifier(node.property) || node.computed) return false
  const { name } = node.property
  return LANGUAGE.some((prototype) => Object.hasOwn(prototype, name))
}

function looksLikeCallback(node: t.Node): boolean {
  const last = t.isMemberExpression(node) ? node.property : node
  return (
    t.isIdentifier(last) && /^(?:cb|callback|done|next|fn|on[A-Z]\w*|\w*(?:Callback|Handler|Listener))$/.test(last.name)
  )
}
