import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, freeName, hasNode, indentAt, isRepeatable, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isSuperCall } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit } from '../template.ts'

/** Whose culprit is asked for, and how. */
export interface GuardSubject {
  site: Site
  /** The question whether what is called so will not do. */
  test(name: string): string
}

/** Puts the guard before the statement. What cannot be evaluated twice gets a name first. */
export function guardEdits(
  { site, test }: GuardSubject,
  statement: NodePath<t.Statement>,
  exitText: string,
): Edit[] | null {
  const start = beforeEffects(site, statement, exitText).node.start ?? 0
  const indent = indentAt(site.source.text, start)
  const culprit = site.culprit.node
  if (isSetBefore(culprit, statement.node)) return null
  const name = textOf(site, culprit)
  const body = exitText.includes('\n') ? `{ ${exitText} }` : exitText
  if (!statement.inList) {
    const isSure = isRepeatable(culprit) && !(exitText.startsWith('continue') && isAllThatChanges(statement))
    return isSure ? inBraces(site, statement, `if (${test(name)}) ${body}`) : null
  }
  if (isRepeatable(culprit)) {
    const guard = `if (${test(name)}) ${body}\n${indent}`
    return isDeclaredInside(site, statement)
      ? betweenDeclarators(site, statement, guard, indent)
      : [{ start, end: start, text: guard }]
  }
  if (!t.isCallExpression(culprit) || site.culprit.parentPath?.isVariableDeclarator()) return null
  const variable = freeName(site.use, wordFor(culprit))
  const keyword = /\b(?:const|let)\s/.test(site.source.text) ? 'const' : 'var'
  const text = `${keyword} ${variable} = ${name}${semicolon(site.source)}\n${indent}if (${test(variable)}) ${body}\n${indent}`
  return [{ start, end: start, text }, replaced(culprit, variable)]
}

/** The only statement of a loop, with the guard before it. */
function inBraces({ source: { text } }: Site, { node, parent }: NodePath<t.Statement>, guard: string): Edit[] {
  const [start, end] = [node.start ?? 0, node.end ?? 0]
  const indent = indentAt(text, parent.start ?? start)
  const inner = `${indent}${/^\t/.test(indent) ? '\t' : '  '}`
  const gap = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0
  // A brace would be part of a comment before it.
  const isAfterComment = /\/\/.*$/.test(text.slice(0, start - gap))
  return [
    isAfterComment
      ? { start, end: start, text: `{\n${inner}${guard}\n${inner}` }
      : { start: start - gap, end: start, text: ` {\n${inner}${guard}\n${inner}` },
    { start: end, end, text: `\n${indent}}` },
  ]
}

/** What is refused, with a word, is refused before anything is done: right behind where the value was got, if only steps without a name lie between. */
function beforeEffects(site: Site, statement: NodePath<t.Statement>, exitText: string): NodePath {
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const declared = binding?.constant ? binding.path.getStatementParent() : null
  if (!declared?.isVariableDeclaration() || declared.container !== statement.container) return statement
  if (!/^(?:throw\b|return\b.*['"`])/.test(exitText)) return statement
  let at: NodePath = statement
  while (Number(at.key) - 1 > Number(declared.key)) {
    const before = at.getPrevSibling()
    if (!before.isExpressionStatement() || isSuperCall(before.node)) return statement
    at = before
  }
  return at
}

/** `open(x)` is called `opened`, `table.get(x)` `found`, `RE.exec(x)` `match`: else `result`. */
function wordFor(call: t.CallExpression): string {
  const callee = t.isMemberExpression(call.callee) ? call.callee.property : call.callee
  const name = t.isIdentifier(callee) ? callee.name : ''
  if (/^(?:get|find|lookup|fetch|peek)/.test(name)) return 'found'
  if (name === 'exec' || name === 'match') return 'match'
  if (!/^(?:open|parse|load|resolve|create|render|convert|compile|select|decode|extract)$/.test(name)) return 'result'
  return name.endsWith('e') ? `${name}d` : `${name}ed`
}

/** `var a = ..., b = a.c` becomes two declarations with the guard between them. */
function betweenDeclarators(site: Site, { node }: NodePath<t.Statement>, guard: string, indent: string): Edit[] | null {
  if (!t.isVariableDeclaration(node)) return null
  const at = node.declarations.findIndex((one) => contains(one, site.use.node))
  const [last, next] = [node.declarations[at - 1], node.declarations[at]]
  if (!last || !next) return null
  const [start, end] = [last.end ?? 0, next.start ?? 0]
  if (site.source.text.slice(start, end).trim() !== ',' || !isMadeBefore(site, start)) return null
  return [{ start, end, text: `${semicolon(site.source)}\n${indent}${guard}${node.kind} ` }]
}

/** `while (at) at = at.left.next`: without it the loop would never end. */
const isAllThatChanges = ({ parent }: NodePath): boolean =>
  t.isWhile(parent) &&
  !hasNode(
    parent.test,
    (node) => t.isUpdateExpression(node) || t.isAssignmentExpression(node) || t.isCallExpression(node),
  )

/** `one = list[i], sum += one.size`: before the statement it is another one. */
const isSetBefore = (culprit: t.Node, statement: t.Statement): boolean =>
  hasNode(
    statement,
    (node) =>
      t.isAssignmentExpression(node) &&
      t.isIdentifier(node.left) &&
      (node.end ?? 0) <= (culprit.start ?? 0) &&
      namesIn(culprit).includes(node.left.name),
  )

function isMadeBefore(site: Site, offset: number): boolean {
  return namesIn(site.culprit.node).every((name) => {
    const made = site.use.scope.getBinding(name)?.path.node.end
    return made == null || made <= offset
  })
}

/** A guard before `const a = ..., b = a.c` would come before `a`. */
function isDeclaredInside(site: Site, { node }: NodePath<t.Statement>): boolean {
  return namesIn(site.culprit.node).some((name) => {
    const start = site.use.scope.getBinding(name)?.path.node.start
    return start != null && start >= (node.start ?? 0) && start < (node.end ?? 0)
  })
}

/** The variables of an expression; of `user.name`, the name is none. */
function namesIn(node: t.Node): string[] {
  const names: string[] = []
  t.traverse(node, (inner, ancestors) => {
    const parent = ancestors.at(-1)?.node
    const isMember = t.isMemberExpression(parent) || t.isOptionalMemberExpression(parent)
    const isKey = t.isPrivateName(parent) || (isMember && !parent.computed && parent.property === inner)
    if (t.isIdentifier(inner) && !isKey) names.push(inner.name)
  })
  return names
}
