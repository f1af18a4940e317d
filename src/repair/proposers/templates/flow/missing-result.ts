import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Methods whose callback answers something. */
const ASKING = new Set(['map', 'filter', 'reduce', 'reduceRight', 'find', 'some', 'every', 'flatMap', 'sort'])

/** A callback or function that makes what is asked of it and does not answer it: `list.map((x) => { x.name })`. */
export const missingResult: Template = {
  id: 'missing-result',
  suggest(site) {
    if (!isAbsent(site) || site.kind === 'caller') return []
    const callbacks = askedCallbacks(site)
    const called = site.kind === 'origin' ? calledFunction(site) : null
    return [...callbacks, ...(called ? [called] : [])].flatMap((owner) => answering(site, owner)).slice(0, 2)
  },
  examples: [
    {
      name: 'a callback in braces',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'const sizes = (rows) => rows.map((r) => { r.tags.filter(Boolean) }).map((t) => t.§length)\n',
      after: 'const sizes = (rows) => rows.map((r) => { return r.tags.filter(Boolean) }).map((t) => t.length)\n',
    },
    {
      name: 'what is gathered',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'b')" },
      before: 'function index(list) {\n  return list.reduce(function (all, x) {\n    all[x.id] §= x;\n  }, {});\n}\n',
      values: { all: { type: 'undefined' }, 'x.id': { type: 'string', text: 'b' } },
      after:
        'function index(list) {\n  return list.reduce(function (all, x) {\n    all[x.id] = x;\n    return all;\n  }, {});\n}\n',
    },
    {
      name: 'a function that fills its parameter',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'depth')" },
      before:
        'function normal(opts) {\n  opts = opts || {};\n  opts.depth = 2;\n}\nfunction go(opts) {\n  var o = normal(opts);\n  return o.§depth;\n}\n',
      after:
        'function normal(opts) {\n  opts = opts || {};\n  opts.depth = 2;\n  return opts;\n}\nfunction go(opts) {\n  var o = normal(opts);\n  return o.depth;\n}\n',
    },
    {
      name: 'not one that answers',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'const sizes = (rows) => rows.map((r) => { return r.tags }).map((t) => t.§length)\n',
      after: null,
    },
  ],
}

/** What the function around the place hands to methods that ask their callbacks for something. */
function askedCallbacks(site: Site): NodePath<t.Function>[] {
  const found: NodePath<t.Function>[] = []
  const owner = functionOf(site.use)
  const outer = owner.isProgram() ? owner : functionOf(owner)
  outer.traverse({
    Function(path) {
      const { parent } = path
      if (!t.isCallExpression(parent) || !t.isMemberExpression(parent.callee) || path.key !== 0) return
      const { property } = parent.callee
      if (t.isIdentifier(property) && ASKING.has(property.name)) found.push(path)
    },
  })
  return found
}

/** The function of this file that the value came from. */
function calledFunction(site: Site): NodePath<t.Function> | null {
  const call = site.culprit.node
  if (!t.isCallExpression(call) || !t.isIdentifier(call.callee)) return null
  const declared = site.culprit.scope.getBinding(call.callee.name)?.path
  const value = declared?.isVariableDeclarator() ? declared.get('init') : declared
  return value && !Array.isArray(value) && value.isFunction() ? (value as NodePath<t.Function>) : null
}

function answering(site: Site, owner: NodePath<t.Function>): Suggestion[] {
  const { body } = owner.node
  if (!t.isBlockStatement(body) || returnsOf(owner).length > 0 || owner.node.generator) return []
  const last = body.body.at(-1)
  if (!t.isExpressionStatement(last)) return []
  const start = last.start ?? 0
  const line = owner.node.loc?.start.line ?? 0
  const common = {
    explanation: 'Answer what was made.',
    reasons: [`The function at line ${line} answers nothing, and is asked.`],
  }
  const filled = filledIn(owner, last.expression)
  if (filled !== null) {
    const end = last.end ?? 0
    const text = `\n${indentAt(site.source.text, start)}return ${filled}${semicolon(site.source)}`
    return [{ ...common, edits: [{ start: end, end, text }], prior: 0.8 }]
  }
  const isMade = body.body.length === 1 && !t.isAssignmentExpression(last.expression)
  return isMade ? [{ ...common, edits: [{ start, end: start, text: 'return ' }], prior: 0.86 }] : []
}

/** The first parameter, or the variable, that the last statement puts something into. */
function filledIn(owner: NodePath<t.Function>, last: t.Expression): string | null {
  const call = t.isCallExpression(last) && t.isMemberExpression(last.callee) ? last.callee : null
  const isFilling = call && t.isIdentifier(call.property) && /^(?:push|set|add)$/.test(call.property.name)
  const target = t.isAssignmentExpression(last) ? last.left : isFilling ? call : null
  if (!t.isMemberExpression(target) || !t.isIdentifier(target.object)) return null
  const { name } = target.object
  const binding = owner.scope.getOwnBinding(name)
  return binding && (binding.kind !== 'param' || t.isIdentifier(owner.node.params[0], { name })) ? name : null
}
