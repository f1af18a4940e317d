import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf, wordOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const NULL = /\bnull\b|is not iterable/

/**
 * A pattern with the flag `g`, maybe of another file, which goes on where the last search ended: `if (!LINE.test(line)) return; LINE.exec(line)`. Where
 * nobody goes through a text with it, it has to begin anew.
 */
export const keptPattern: Rule = async (context, project) => {
  if (!NULL.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const name = failure && patternOf(failure.culprit)
  // What was just found in a text, and is not there when it is looked for again.
  if (!failure || !name || !isTestedBefore(failure.culprit, name)) return []
  const sources = await sourcesWith(project, (text) => text.includes(name))
  const literals = sources.flatMap((source) => literalsOf(source, name).map((literal) => ({ source, literal })))
  const [only] = literals
  if (!only || literals.length > 1 || !sources.every((source) => isAskedOnly(source, name))) return []
  const { source, literal } = only
  const end = literal.end ?? 0
  const flags = { start: end - literal.flags.length, end, text: literal.flags.replace('g', '') }
  const found: Found = {
    pattern: 'kept-pattern',
    explanation: `Let ${name} begin at the start of each text.`,
    files: edited(source, [flags]),
    prior: 0.86,
    reasons: [`${name} of ${source.path} is kept, and goes on from where it last ended.`],
  }
  return [found]
}

/** `LINE` of `LINE.exec(line)`. */
function patternOf(culprit: NodePath<t.Expression>): string | null {
  const { node, scope } = culprit
  const made = t.isIdentifier(node) ? scope.getBinding(node.name)?.path.node : node
  const call = t.isVariableDeclarator(made) ? made.init : made
  // Of what is no list, the engine names the function that gave it.
  const callee = t.isCallExpression(call) ? call.callee : call
  if (!t.isMemberExpression(callee) || propertyOf(callee) !== 'exec') return null
  const { object } = callee
  if (t.isMemberExpression(object)) return propertyOf(object)
  return t.isIdentifier(object) ? object.name : null
}

/** `LINE.test(line)` before it in the function. */
function isTestedBefore(culprit: NodePath, name: string): boolean {
  let is = false
  culprit.getFunctionParent()?.traverse({
    CallExpression({ node }) {
      const { callee } = node
      if (!t.isMemberExpression(callee) || propertyOf(callee) !== 'test') return
      if (wordOf(callee.object) === name && (node.end ?? 0) <= (culprit.node.start ?? 0)) is = true
    },
  })
  return is
}

/** `exports.LINE = /.../g`, `export const LINE = /.../g`, `const LINE = /.../g`. */
function literalsOf(source: SourceFile, name: string): t.RegExpLiteral[] {
  const found: t.RegExpLiteral[] = []
  t.traverseFast(source.root.node, (node) => {
    const isNamed =
      t.isVariableDeclarator(node) || t.isAssignmentExpression(node)
        ? targetName(t.isVariableDeclarator(node) ? node.id : node.left) === name
        : t.isObjectProperty(node) && t.isIdentifier(node.key, { name })
    const value = t.isVariableDeclarator(node)
      ? node.init
      : t.isAssignmentExpression(node)
        ? node.right
        : t.isObjectProperty(node)
          ? node.value
          : null
    if (isNamed && t.isRegExpLiteral(value) && value.flags.includes('g')) found.push(value)
  })
  return found
}

function targetName(node: t.Node): string | null {
  if (t.isIdentifier(node)) return node.name
  return t.isMemberExpression(node) ? propertyOf(node) : null
}

/** Wherever the file uses it, it asks once: `LINE.test(text)`, `LINE.exec(text)`, in no loop, and for no function that only asks and may be in one. */
function isAskedOnly(source: SourceFile, name: string): boolean {
  let is = true
  source.root.traverse({
    Identifier(path) {
      if (path.node.name !== name || isOnlyNamed(path, name)) return
      const member = path.key === 'property' ? path.parentPath?.parentPath : path.parentPath
      const isAsking = member?.isMemberExpression() && /^(?:exec|test)$/.test(propertyOf(member.node) ?? '')
      const around = member?.parentPath?.parentPath
      const isHandedOut =
        around?.isReturnStatement() || around?.isArrowFunctionExpression() || around?.isAssignmentExpression()
      const loop = path.findParent((at) => at.isLoop() || at.isFunction())
      if (!isAsking || isHandedOut || loop?.isLoop()) is = false
    },
  })
  return is
}

/** It is declared, imported, taken out of a module, or handed out here, under its own name. */
function isOnlyNamed({ parent, parentPath, key }: NodePath<t.Identifier>, name: string): boolean {
  if (t.isVariableDeclarator(parent)) return key === 'id'
  if (t.isObjectProperty(parent))
    return (
      t.isIdentifier(parent.key, { name }) &&
      (t.isRegExpLiteral(parent.value) || t.isIdentifier(parent.value, { name }))
    )
  if (t.isImportSpecifier(parent)) return t.isIdentifier(parent.imported, { name }) && parent.local.name === name
  if (t.isExportSpecifier(parent)) return t.isIdentifier(parent.exported, { name })
  return key === 'property' && parentPath?.key === 'left' && t.isAssignmentExpression(parentPath.parent)
}
