import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isCalledText } from '../../../syntax/taken-for-text.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** `if (done) done()` asks whether something was given, and it was, but no function: ask for one. */
export const functionTest: Template = {
  id: 'function-test',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !isRepeatable(culprit.node)) return []
    const name = textOf(site, culprit.node)
    const fact = site.values[name]
    if (!fact || fact.type === 'function') return []
    // A text that is called one is meant as it is.
    if (fact.type === 'string' && isCalledText(culprit.node)) return []
    return [...questionsAround(site, name), ...questionsBefore(site, name), ...defaults(site, name)].slice(0, 3)
  },
  examples: [
    {
      name: 'an option that is there and is no function',
      error: { type: 'TypeError', message: 'filter is not a function' },
      before: 'if (filter) list = list.filter((one) => §filter(one));\n',
      values: { filter: { type: 'boolean', text: 'true' } },
      after: "if (typeof filter === 'function') list = list.filter((one) => filter(one));\n",
    },
    {
      name: 'asked for with something else',
      error: { type: 'TypeError', message: 'opts.map is not a function' },
      before: 'const out = opts && opts.map ? opts.§map(value) : value;\n',
      values: { 'opts.map': { type: 'string', text: 'x' } },
      after: "const out = opts && typeof opts.map === 'function' ? opts.map(value) : value;\n",
    },
    {
      name: 'a guard that leaves without one',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'function end(done) {\n  if (!done) return;\n  list.forEach(function () { §done(); });\n}\n',
      values: { done: { type: 'object', className: 'Object', names: [] } },
      after:
        "function end(done) {\n  if (typeof done !== 'function') return;\n  list.forEach(function () { done(); });\n}\n",
    },
    {
      name: 'a default for one that was left out',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'function end(done) {\n  done = done || noop;\n  return §done();\n}\n',
      values: { done: { type: 'object', className: 'Object', names: [] } },
      after: "function end(done) {\n  done = typeof done === 'function' ? done : noop;\n  return done();\n}\n",
    },
    {
      name: 'not where it is asked for something else',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'if (done > 1) §done();\n',
      values: { done: { type: 'number', text: '2' } },
      after: null,
    },
  ],
}

/** Questions whose answer yes leads to the call: of an `if`, a conditional, a row of `&&`. */
function questionsAround(site: Site, name: string): Suggestion[] {
  const found: Suggestion[] = []
  for (let at: NodePath | null = site.use; at; at = at.parentPath) {
    const parent: NodePath | null = at.parentPath
    const test =
      (parent?.isIfStatement() || parent?.isConditionalExpression()) && at.key === 'consequent'
        ? parent.node.test
        : parent?.isLogicalExpression({ operator: '&&' }) && at.key === 'right'
          ? parent.node.left
          : null
    const asked = test && presence(test, site, name)
    if (asked) found.push(suggestion(site, asked, `typeof ${name} === 'function'`, name, 0.68))
  }
  return found
}

/** The part of a row of `&&` that asks whether it is there. */
function presence(test: t.Node, site: Site, name: string): t.Node | null {
  if (t.isLogicalExpression(test, { operator: '&&' }))
    return presence(test.left, site, name) ?? presence(test.right, site, name)
  if (textOf(site, test) === name) return test
  if (!t.isBinaryExpression(test) || !/^!==?$/.test(test.operator)) return null
  return textOf(site, test.left) === name && nothingOf(test.right) !== null ? test : null
}

/** `if (!done) return` before the call, of the same variable. */
function questionsBefore(site: Site, name: string): Suggestion[] {
  const found: Suggestion[] = []
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  for (const reference of binding?.referencePaths ?? []) {
    const question = reference.parentPath
    const statement = question?.parentPath
    if (!question?.isUnaryExpression({ operator: '!' }) || !statement?.isIfStatement() || question.key !== 'test')
      continue
    if ((statement.node.end ?? 0) > (site.use.node.start ?? 0) || !leavesOrFills(statement.node, name)) continue
    found.push(suggestion(site, question.node, `typeof ${name} !== 'function'`, name, 0.66))
  }
  return found
}

function leavesOrFills({ consequent }: t.IfStatement, name: string): boolean {
  const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
  if (t.isReturnStatement(last) || t.isContinueStatement(last)) return true
  return t.isExpressionStatement(last) && isFilling(last.expression, name)
}

const isFilling = (node: t.Node, name: string): boolean =>
  t.isAssignmentExpression(node, { operator: '=' }) && t.isIdentifier(node.left, { name })

/** `done = done || noop`, and the `noop` of `run = options.run || noop`. */
function defaults(site: Site, name: string): Suggestion[] {
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!binding) return []
  const values = binding.path.isVariableDeclarator() ? [binding.path.node.init] : []
  for (const path of binding.constantViolations)
    if (path.isAssignmentExpression({ operator: '=' }) && t.isIdentifier(path.node.left)) values.push(path.node.right)
  return values.flatMap((value) => {
    if (!t.isLogicalExpression(value) || value.operator === '&&' || !isRepeatable(value.left)) return []
    const given = textOf(site, value.left)
    const text = `typeof ${given} === 'function' ? ${given} : ${textOf(site, value.right)}`
    return [suggestion(site, value, text, name, 0.68)]
  })
}

function suggestion(site: Site, node: t.Node, text: string, name: string, prior: number): Suggestion {
  const edits: Edit[] = [{ start: node.start ?? 0, end: node.end ?? 0, text }]
  return {
    explanation: `Take ${name} only when it is a function.`,
    edits,
    prior,
    reasons: [
      `\`${textOf(site, node)}\` at line ${node.loc?.start.line ?? 0} asks whether there is one, and there was something else.`,
    ],
  }
}
