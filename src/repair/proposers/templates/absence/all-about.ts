import type { NodePath } from '@babel/traverse'
import { contains } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'

/** One statement that uses what was found may as well be left out alone. */
const STATEMENTS_MIN = 2

/**
 * The variable that all of the rest of the function is about, where it was looked up and not found: `var one = all[id]; one.result = ...; one.done = true`.
 * Without it there is nothing left to do, and to leave loses nothing.
 */
export function allAbout(site: Site): string | null {
  const { culprit, use } = site
  const owner = functionOf(use)
  const statement = use.getStatementParent()
  if (!isAbsent(site) || !culprit.isIdentifier() || lookupOf(site) === null || !statement) return null
  const isOutermost = statement.parentPath?.isBlockStatement() && statement.parentPath.parent === owner.node
  const { name } = culprit.node
  const binding = culprit.scope.getBinding(name)
  if (!isOutermost || binding?.scope !== owner.scope) return null
  const rest = [statement, ...(statement.getAllNextSiblings() as NodePath[])]
  const reads = binding.referencePaths.filter((path) => functionOf(path).node === owner.node)
  const isOfIt = (one: NodePath): boolean =>
    (one.isExpressionStatement() || one.isVariableDeclaration()) && reads.some((path) => contains(one.node, path.node))
  return rest.length >= STATEMENTS_MIN && rest.every(isOfIt) ? name : null
}
