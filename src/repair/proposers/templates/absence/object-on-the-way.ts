import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { isEmptyObject, isRepeatable, onlyStatement } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `if (at[key] === undefined) at[key] = {}` on the way to a place in an object: what is there and no object can hold nothing either. */
export const objectOnTheWay: Template = {
  id: 'object-on-the-way',
  suggest(site) {
    if (
      site.kind !== 'throw' ||
      !/^Cannot create property '.*' on (?:string|number|boolean|bigint|symbol) /s.test(site.error.message)
    )
      return []
    return [...guarded(site), ...defaulted(site)].slice(0, 2)
  },
  examples: [
    {
      name: 'what is made where nothing is',
      error: { type: 'TypeError', message: "Cannot create property 'b' on string 'x'" },
      before:
        'function set(at, keys, value) {\n  keys.slice(0, -1).forEach((key) => {\n    if (at[key] === undefined || at[key] === null) at[key] = {}\n    at = at[key]\n  })\n  at[keys[keys.length - 1]] §= value\n}\n',
      after:
        'function set(at, keys, value) {\n  keys.slice(0, -1).forEach((key) => {\n    if (Object(at[key]) !== at[key]) at[key] = {}\n    at = at[key]\n  })\n  at[keys[keys.length - 1]] = value\n}\n',
    },
    {
      name: 'what is taken where nothing is',
      error: { type: 'TypeError', message: "Cannot create property 'b' on number '4'" },
      before:
        'function put(box, name, key, value) {\n  const inner = box[name] = box[name] || {};\n  inner[key] §= value;\n}\n',
      after:
        'function put(box, name, key, value) {\n  const inner = box[name] = (Object(box[name]) === box[name] ? box[name] : {});\n  inner[key] = value;\n}\n',
    },
    {
      name: 'not where nothing is made',
      error: { type: 'TypeError', message: "Cannot create property 'b' on string 'x'" },
      before: 'function mark(node) {\n  node.seen §= true;\n}\n',
      after: null,
    },
  ],
}

const PRIOR = 0.66

function suggestion(made: string, { start, end }: t.Node, text: string): Suggestion {
  return {
    explanation: `Make an object of ${made} also when something else is there.`,
    edits: [{ start: start ?? 0, end: end ?? 0, text }],
    prior: PRIOR,
    reasons: [`${made} is made an object where nothing is, to be written to.`],
  }
}

/** `if (!at[key]) at[key] = {}` */
function guarded(site: Site): Suggestion[] {
  const found: Suggestion[] = []
  functionOf(site.use).traverse({
    IfStatement({ node: { test, consequent, alternate } }) {
      const only = onlyStatement(consequent)
      const change = t.isExpressionStatement(only) ? only.expression : null
      if (alternate || !t.isAssignmentExpression(change, { operator: '=' }) || !isEmptyObject(change.right)) return
      const made = textOf(site, change.left)
      const asked = absentNames(test, (node) => textOf(site, node))
      if (asked.length > 0 && asked.every((one) => one === made))
        found.push(suggestion(made, test, `Object(${made}) !== ${made}`))
    },
  })
  return found
}

/** `at[key] = at[key] || {}` */
function defaulted(site: Site): Suggestion[] {
  const found: Suggestion[] = []
  functionOf(site.use).traverse({
    LogicalExpression({ node, parentPath }: NodePath<t.LogicalExpression>) {
      const isFallback = node.operator !== '&&' && isEmptyObject(node.right) && isRepeatable(node.left)
      if (!isFallback || !parentPath?.isAssignmentExpression({ operator: '=' })) return
      const made = textOf(site, node.left)
      if (textOf(site, parentPath.node.left) !== made) return
      found.push(suggestion(made, node, `(Object(${made}) === ${made} ? ${made} : {})`))
    },
  })
  return found
}
