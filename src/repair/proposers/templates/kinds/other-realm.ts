import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Whose tag cannot be had by anything else in practice. */
const TAGGED = new Set(['Error', 'Date', 'RegExp', 'Map', 'Set', 'Promise', 'Function', 'ArrayBuffer', 'Uint8Array'])

/** `err instanceof Error` of an error of another realm, as of a test runner or of `vm`: it is one, and the question says no. */
export const otherRealm: Template = {
  id: 'other-realm',
  suggest(site) {
    if (site.kind !== 'throw') return []
    const suggestions: Suggestion[] = []
    functionOf(site.use).traverse({
      BinaryExpression(path) {
        const asked = kindAsked(path, site)
        if (asked) suggestions.push(byTag(path, site, asked))
      },
    })
    return suggestions.slice(0, 2)
  },
  examples: [
    {
      name: 'an error that is none of ours',
      error: { type: 'TypeError', message: 'non-error thrown: {}' },
      before:
        "function onerror(err) {\n  if (!(err instanceof Error)) throw new §TypeError('non-error thrown: {}');\n  log(err);\n}\n",
      values: { err: { type: 'object', className: 'RangeError', names: ['stack', 'message'] } },
      after:
        "function onerror(err) {\n  if (!(err instanceof Error || Object.prototype.toString.call(err) === '[object Error]')) throw new TypeError('non-error thrown: {}');\n  log(err);\n}\n",
    },
    {
      name: 'a list of another realm',
      error: { type: 'Error', message: 'no list' },
      before:
        "function all(rows) {\n  if (!(rows instanceof Array)) throw new §Error('no list');\n  return rows.map(one);\n}\n",
      values: { rows: { type: 'object', className: 'Array', length: 1 } },
      after:
        "function all(rows) {\n  if (!Array.isArray(rows)) throw new Error('no list');\n  return rows.map(one);\n}\n",
    },
    {
      name: 'not what is something else',
      error: { type: 'TypeError', message: 'non-error thrown: {}' },
      before:
        "function onerror(err) {\n  if (!(err instanceof Error)) throw new §TypeError('non-error thrown: {}');\n}\n",
      values: { err: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
  ],
}

/** The built-in class of the question, when the value was of a class of that name. */
function kindAsked(path: NodePath<t.BinaryExpression>, site: Site): string | null {
  const { operator, left, right } = path.node
  if (operator !== 'instanceof' || !t.isIdentifier(right) || path.scope.hasBinding(right.name, true)) return null
  const seen = site.values[textOf(site, left)]?.className ?? ''
  const isOne = right.name === 'Error' ? /Error$/.test(seen) : seen === right.name
  return isOne && (right.name === 'Array' || TAGGED.has(right.name)) ? right.name : null
}

function byTag(path: NodePath<t.BinaryExpression>, site: Site, kind: string): Suggestion {
  const value = textOf(site, path.node.left)
  const own = textOf(site, path.node)
  const isNegated = t.isUnaryExpression(path.parent, { operator: '!' })
  const isWhole = kind === 'Array' && isNegated
  const text =
    kind === 'Array'
      ? `Array.isArray(${value})`
      : `${own} || Object.prototype.toString.call(${value}) === '[object ${kind}]'`
  const isInBrackets = path.node.extra?.parenthesized === true
  const needsBrackets = kind !== 'Array' && !isInBrackets && !t.isIfStatement(path.parent)
  const node = isWhole ? { start: (path.parent.start ?? 0) + 1, end: path.parent.end ?? 0 } : path.node
  return {
    explanation: `Know ${value} for ${kind === 'Array' ? 'a list' : `${kind}`} of another realm, too.`,
    edits: [replaced(node, needsBrackets ? `(${text})` : text)],
    prior: 0.72,
    reasons: [
      `${value} was ${kind === 'Array' ? 'an Array' : `of the class ${kind}`}, and \`${own}\` says no: each realm has a class of its own.`,
    ],
  }
}
