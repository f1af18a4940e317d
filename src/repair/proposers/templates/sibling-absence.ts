import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../syntax/absence.ts'
import { functionOf, isUsableAt, returnsOf } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Exit } from './exits.ts'

const PARAMETER_PRIOR = 0.62
/** The same expression gave the value: it is missing for the same reason. */
const SAME_VALUE_PRIOR = 0.7

/**
 * Functions beside this one that ask whether the same thing is missing, a parameter of that name or a variable that is filled in the same
 * way: what they leave with then can be said here, too. They must all say the same.
 */
export function absenceExits(site: Site, statement: NodePath<t.Statement>): Exit[] {
  const thing = thingOf(site)
  if (!thing) return []
  const { name, prior, isIn } = thing
  const here = functionOf(site.use).node
  const exits: Exit[] = []
  site.source.root.traverse({
    IfStatement(path) {
      const { test, alternate, loc } = path.node
      const exit = alternate ? null : onlyExit(path.node)
      const asks = absentNames(test, (node) => textOf(site, node)).includes(name)
      if (!exit || !asks || functionOf(path).node === here || !isIn(path)) return
      if (!isUsableAt(statement, exit, path, isSameParameter) || !isOfOurKind(exit, site)) return
      const text = textOf(site, exit)
      const where = `line ${loc?.start.line ?? 0}`
      const reasons = [
        `A function beside it leaves with \`${text.trim()}\` at ${where}, where its own ${name} is missing.`,
      ]
      exits.push({ variant: 'as-sibling', text, prior, reasons })
    },
  })
  return new Set(exits.map(({ text }) => text)).size === 1 ? exits.slice(0, 1) : []
}

interface Thing {
  name: string
  prior: number
  /** The function around the path has the like of it. */
  isIn(path: NodePath): boolean
}

function thingOf(site: Site): Thing | null {
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!binding || !t.isIdentifier(culprit.node)) return null
  const { name } = culprit.node
  if (binding.kind === 'param')
    return { name, prior: PARAMETER_PRIOR, isIn: (path) => path.scope.getBinding(name)?.kind === 'param' }
  const value = initOf(binding.path)
  if (!value) return null
  const isSameValue = (path: NodePath): boolean => {
    const other = initOf(path.scope.getBinding(name)?.path)
    return other !== null && textOf(site, other) === textOf(site, value)
  }
  return { name, prior: SAME_VALUE_PRIOR, isIn: isSameValue }
}

const initOf = (path: NodePath | undefined): t.Node | null =>
  path?.isVariableDeclarator() ? (path.node.init ?? null) : null

function onlyExit({ consequent }: t.IfStatement): t.Statement | null {
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const [exit] = body
  return body.length === 1 && (t.isReturnStatement(exit) || t.isThrowStatement(exit)) ? exit : null
}

/** What it throws can be thrown anywhere. What it returns must be of the kind that this function returns: the same word, or a call of the same. */
function isOfOurKind(exit: t.Statement, site: Site): boolean {
  if (!t.isReturnStatement(exit)) return true
  const kind = kindOf(exit.argument, site)
  const own = returnsOf(functionOf(site.use)).map((path) => kindOf(path.node.argument, site))
  return own.length === 0 ? kind === null : own.includes(kind)
}

const kindOf = (node: t.Node | null | undefined, site: Site): string | null =>
  node ? textOf(site, t.isCallExpression(node) ? node.callee : node) : null

/** Our own argument of that name stands for theirs. */
const isSameParameter = (theirs: string | undefined, ours: string | undefined): boolean =>
  theirs === 'param' && ours === 'param'
