import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const PRIOR = 0.82
const LOOPS_MAX = 3

/**
 * `while (i <= list.length) out.push(list[i++])`: the last round reads what is behind the end, which is met wherever the list is used. Only a loop
 * that reads by its own counter counts too far; one that cuts, or looks one back, may have to go so far.
 */
export const countedTooFar: Template = {
  id: 'counted-too-far',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site)) return []
    const suggestions: Suggestion[] = []
    site.source.root.traverse({
      Loop(path) {
        const suggestion = path.isForStatement() || path.isWhileStatement() ? shortened(site, path) : null
        if (suggestion) suggestions.push(suggestion)
      },
    })
    return suggestions.slice(0, LOOPS_MAX)
  },
  examples: [
    {
      name: 'the rest of a list, and one more',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'function merge(a, b) {\n  const out = a.slice();\n  let j = 0;\n  while (j <= b.length) out.push(b[j++]);\n  return out;\n}\nconst names = (a, b) => merge(a, b).map((one) => one.§name);\n',
      after:
        'function merge(a, b) {\n  const out = a.slice();\n  let j = 0;\n  while (j < b.length) out.push(b[j++]);\n  return out;\n}\nconst names = (a, b) => merge(a, b).map((one) => one.name);\n',
    },
    {
      name: 'a loop that counts its rounds',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')" },
      before:
        'function total(items) {\n  let sum = 0;\n  for (let i = 0; i <= items.length; i++) sum += items[i].§price;\n  return sum;\n}\n',
      after:
        'function total(items) {\n  let sum = 0;\n  for (let i = 0; i < items.length; i++) sum += items[i].price;\n  return sum;\n}\n',
    },
    {
      name: 'not one that reads the element before',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')" },
      before:
        'function total(items) {\n  let sum = 0;\n  for (let i = 1; i <= items.length; i++) sum += items[i - 1].§price;\n  return sum;\n}\n',
      after: null,
    },
    {
      name: 'not one that asks whether it is there',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')" },
      before:
        'function last(items, box) {\n  for (let i = 0; i <= items.length; i++) if (items[i] === undefined) return i;\n  return box.lid.§price;\n}\n',
      after: null,
    },
  ],
}

function shortened(site: Site, { node }: NodePath<t.ForStatement | t.WhileStatement>): Suggestion | null {
  const test = node.test
  if (!t.isBinaryExpression(test, { operator: '<=' }) || !t.isIdentifier(test.left)) return null
  const list = t.isMemberExpression(test.right) && propertyOf(test.right) === 'length' ? test.right.object : null
  if (!list || !readsTooFar(site, node.body, textOf(site, list), test.left.name)) return null
  const at = site.source.text.indexOf('<=', test.left.end ?? 0)
  return {
    explanation: `Stop at the last element of ${textOf(site, list)}.`,
    edits: [{ start: at, end: at + 2, text: '<' }],
    prior: PRIOR,
    reasons: [`The loop at line ${node.loc?.start.line ?? 0} reads one element more than ${textOf(site, list)} has.`],
  }
}

/** `list[i]` or `list[i++]` is taken as if it were there. */
function readsTooFar(site: Site, body: t.Statement, list: string, counter: string): boolean {
  let reads = false
  let isAsked = false
  t.traverse(body, (node, ancestors) => {
    if (!t.isMemberExpression(node, { computed: true }) || textOf(site, node.object) !== list) return
    const by = t.isUpdateExpression(node.property) && !node.property.prefix ? node.property.argument : node.property
    if (!t.isIdentifier(by, { name: counter })) return
    reads = true
    const parent = ancestors.at(-1)?.node
    if (t.isBinaryExpression(parent) || t.isLogicalExpression(parent) || t.isUnaryExpression(parent)) isAsked = true
    if (t.isIfStatement(parent) || t.isConditionalExpression(parent) || t.isAssignmentExpression(parent)) isAsked = true
  })
  return reads && !isAsked
}
