import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames, nothingOf } from '../../../syntax/absence.ts'
import { indentAt, statementInList } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `x = x || make()` stands on another way through the function: the way that failed needs it as well. */
export const lazyValue: Template = {
  id: 'lazy-value',
  suggest(site) {
    const { culprit, use } = site
    const isCalled = site.wording.kind === 'not-a-function' || site.wording.kind === 'not-a-constructor'
    if (site.kind !== 'throw' || !culprit.isIdentifier() || !(isCalled || isAbsent(site))) return []
    const fact = site.values[culprit.node.name]
    if (fact && fact.type !== 'undefined' && fact.type !== 'null') return []
    if (isLetGo(site, culprit)) return []
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
      name: 'a class that is loaded when it is first needed',
      error: { type: 'TypeError', message: 'Batched is not a constructor' },
      before:
        "let Batched = undefined;\nfunction hash(kind) {\n  if (kind === 'a') {\n    if (Batched === undefined) {\n      Batched = require('./batched');\n    }\n    return new Batched(a());\n  }\n  return new §Batched(b());\n}\n",
      values: { Batched: { type: 'undefined' } },
      after:
        "let Batched = undefined;\nfunction hash(kind) {\n  if (kind === 'a') {\n    if (Batched === undefined) {\n      Batched = require('./batched');\n    }\n    return new Batched(a());\n  }\n  if (Batched === undefined) {\n      Batched = require('./batched');\n    }\n  return new Batched(b());\n}\n",
    },
    {
      name: 'not where it is let go',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'write')" },
      before:
        'let flow;\nfunction add(text) {\n  flow = flow || open();\n  flow.write(text);\n}\nfunction close() {\n  flow.§write(null);\n  flow = undefined;\n}\n',
      values: { flow: { type: 'undefined' } },
      after: null,
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

/** `x = x || ...`, `x ||= ...`, `x ??= ...` or `if (!x) x = ...` as a statement, of names that the failing place can see too. */
function fillingOf(site: Site, culprit: NodePath<t.Identifier>): NodePath | null {
  const { name } = culprit.node
  for (const path of culprit.scope.getBinding(name)?.constantViolations ?? []) {
    const statement = path.parentPath
    if (!path.isAssignmentExpression() || !statement?.isExpressionStatement() || !isVisible(path, culprit, site))
      continue
    if (isFilling(path.node, name)) return statement
    const question = questionAlone(statement)
    if (question && absentNames(question.node.test, (node) => textOf(site, node)).includes(name)) return question
  }
  return null
}

/** `x = undefined` in the same function: it is done with x there, and a new one would only be made to be let go. */
function isLetGo(site: Site, { node, scope }: NodePath<t.Identifier>): boolean {
  const owner = functionOf(site.use).node
  return (scope.getBinding(node.name)?.constantViolations ?? []).some(
    (path) => path.isAssignmentExpression() && nothingOf(path.node.right) !== null && functionOf(path).node === owner,
  )
}

/** The `if` that does nothing but this. */
function questionAlone(statement: NodePath): NodePath<t.IfStatement> | null {
  const { parentPath } = statement
  const holder = parentPath?.isBlockStatement() && parentPath.node.body.length === 1 ? parentPath : statement
  const question = holder.parentPath
  return question?.isIfStatement() && holder.key === 'consequent' && !question.node.alternate ? question : null
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
