import type { Binding, NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { contains } from './code.ts'
import { isQuestion, propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/**
 * What the file throws about the same thing as the one that is missing here, as one sentence: the function checks what it was given and throws, or the
 * table that was asked throws elsewhere for what is there twice or not at all. Whoever is strict there is not lax here.
 */
export function thrownAbout(site: Site): string | null {
  return checkedArgument(site) ?? strictTable(site)
}

/** `if (!req) throw new TypeError('...')` before `req.headers.authorization`. */
function checkedArgument({ culprit, use }: Site): string | null {
  const { node } = culprit
  for (const name of t.isMemberExpression(node) ? rootsOf(node.object) : []) {
    const binding = use.scope.getBinding(name)
    const owner = binding?.kind === 'param' ? binding.scope.path : null
    const line =
      owner && binding && throwingIn(owner, (path) => isCheckBefore(path, owner, node) && asksFor(path, binding))
    if (line) return `What is wrong with ${name} is thrown at line ${line}.`
  }
  return null
}

/** `req` of `(req.req || req)`; what lies deeper is the part of a part. */
function rootsOf(node: t.Node): string[] {
  if (t.isIdentifier(node)) return [node.name]
  return t.isLogicalExpression(node) ? [...rootsOf(node.left), ...rootsOf(node.right)] : []
}

/** In any case, before anything else is done with it. */
const isCheckBefore = ({ node, parentPath }: NodePath, owner: NodePath, use: t.Node): boolean =>
  parentPath?.parentPath === owner && (node.end ?? 0) < (use.start ?? 0)

/** `!x`, `typeof x !== 'object'`, `x == null`, `!Array.isArray(x)`, and not `x.size > 4`, `list.length > x` or `Object.values(x).some(...)`. */
function asksFor(path: NodePath<t.IfStatement>, binding: Binding): boolean {
  return binding.referencePaths.some(({ parent, node, key }) => {
    if (!contains(path.node.test, node)) return false
    if (t.isUnaryExpression(parent)) return /^(?:!|typeof)$/.test(parent.operator)
    if (t.isBinaryExpression(parent)) return /^[!=]==?$/.test(parent.operator) && nothingOf(parent.right) !== null
    return t.isCallExpression(parent) && key !== 'callee' && isQuestion(parent.callee)
  })
}

/** `steps[json.type].read(json)`, and elsewhere `if (id in steps) throw new RangeError('...')`. */
function strictTable(site: Site): string | null {
  const { node } = site.culprit
  if (!t.isMemberExpression(node, { computed: true }) || t.isNumericLiteral(node.property)) return null
  const table = node.object
  const binding = t.isIdentifier(table) ? site.use.scope.getBinding(table.name) : undefined
  if (!binding || binding.kind === 'param' || !binding.scope.path.isProgram()) return null
  const line = throwingIn(site.source.root, (path) => asksForEntry(path, binding))
  return line ? `What is wrong with an entry of ${textOf(site, table)} is thrown at line ${line}.` : null
}

/** `id in steps`, `steps[id]`, `steps.has(id)`, `Object.hasOwn(steps, id)` */
function asksForEntry(path: NodePath<t.IfStatement>, binding: Binding): boolean {
  return binding.referencePaths.some(({ parent, node, key, listKey, parentPath }) => {
    if (!contains(path.node.test, node)) return false
    if (t.isBinaryExpression(parent, { operator: 'in' })) return key === 'right'
    if (t.isMemberExpression(parent) && key === 'object')
      return parent.computed || (/^has/.test(propertyOf(parent) ?? '') && parentPath?.key === 'callee')
    return t.isCallExpression(parent) && listKey === 'arguments' && /has/i.test(textOfCallee(parent))
  })
}

const textOfCallee = ({ callee }: t.CallExpression): string =>
  t.isMemberExpression(callee)
    ? `${t.isMemberExpression(callee.object) ? propertyOf(callee.object) : ''}.${propertyOf(callee)}`
    : t.isIdentifier(callee)
      ? callee.name
      : ''

/** The line of the first `if` in it that throws for what it asks; null where there is none. */
function throwingIn(within: NodePath, isAsked: (path: NodePath<t.IfStatement>) => boolean): number | null {
  let line: number | null = null
  within.traverse({
    IfStatement(path) {
      const { consequent, loc } = path.node
      const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
      if (!t.isThrowStatement(last) || !isAsked(path)) return
      line = loc?.start.line ?? 0
      path.stop()
    },
  })
  return line
}
