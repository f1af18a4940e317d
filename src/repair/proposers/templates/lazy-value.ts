import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, statementInList } from '../../syntax/code.ts'
import { isAbsent, type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** `x = x || make()` stands on another way through the function: the way that failed needs it as well. */
export const lazyValue: Template = {
  id: 'lazy-value',
  suggest(site) {
    const { culprit, use } = site
    const isCalled = site.wording.kind === 'not-a-function'
    if (site.kind !== 'throw' || !culprit.isIdentifier() || !(isCalled || isAbsent(site))) return []
    const fact = site.values[culprit.node.name]
    if (fact && fact.type !== 'undefined' && fact.type !== 'null') return []
    const statement = statementInList(use)
    const filling = statement && fillingOf(site, culprit)
    if (!statement || !filling) return []
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Make ${culprit.node.name} here as well, when nobody has made it yet.`,
        edits: [{ start, end: start, text: `${textOf(site, filling.node)}\n${indentAt(site.source.text, start)}` }],
        prior: 0.85,
        reasons: [
          `It is made only when it is first needed, at line ${filling.node.loc?.start.line ?? 0}, and was not made yet.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a helper that only one branch has made',
      error: { type: 'TypeError', message: 'compare is not a function' },
      before:
        'function find(a, b, rules) {\n  let compare;\n  for (const x of a) {\n    compare = compare || build(rules);\n    note(compare(x));\n  }\n  for (const y of b) {\n    if (§compare(y)) return y;\n  }\n}\n',
      values: { compare: { type: 'undefined' } },
      after:
        'function find(a, b, rules) {\n  let compare;\n  for (const x of a) {\n    compare = compare || build(rules);\n    note(compare(x));\n  }\n  for (const y of b) {\n    compare = compare || build(rules);\n    if (compare(y)) return y;\n  }\n}\n',
    },
    {
      name: 'not what is simply set elsewhere',
      error: { type: 'TypeError', message: 'compare is not a function' },
      before: 'function f(b) {\n  let compare;\n  if (b) compare = build(b);\n  return §compare(1);\n}\n',
      values: { compare: { type: 'undefined' } },
      after: null,
    },
  ],
}

/** `x = x || ...`, `x ||= ...` or `x ??= ...` as a statement, of names that the failing place can see too. */
function fillingOf(site: Site, culprit: NodePath<t.Identifier>): NodePath | null {
  const { name } = culprit.node
  const writes = culprit.scope.getBinding(name)?.constantViolations ?? []
  const found = writes.find(
    (path) =>
      path.isAssignmentExpression() &&
      path.parentPath?.isExpressionStatement() &&
      isFilling(path.node, name) &&
      isVisible(path, culprit, site),
  )
  return found?.parentPath ?? null
}

function isFilling({ operator, right }: t.AssignmentExpression, name: string): boolean {
  if (operator === '||=' || operator === '??=') return true
  return (
    operator === '=' && t.isLogicalExpression(right) && right.operator !== '&&' && t.isIdentifier(right.left, { name })
  )
}

function isVisible(path: NodePath<t.AssignmentExpression>, culprit: NodePath, site: Site): boolean {
  let isSeen = true
  t.traverseFast(path.node.right, (node) => {
    if (t.isIdentifier(node) && path.scope.getBinding(node.name) !== site.use.scope.getBinding(node.name))
      isSeen = false
  })
  return isSeen && path.node !== culprit.parent
}
