import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { isNothing, type ValueFact } from '../facts/facts.ts'
import { propertyMayBe } from './finders.ts'
import { type Site, textOf } from './site.ts'

/**
 * Where a program was translated as it was loaded, its map names the nearest column that it knows: of `a[b][c]` the `a[b]` that is there. The
 * facts tell which of the members of the statement was read from nothing.
 */
export function relocated(site: Site): Site {
  const { name, kind } = site.wording
  if (site.kind !== 'throw' || kind !== 'property-of-nullish' || name === undefined) return site
  const factOf = (node: t.Node): ValueFact | undefined => site.values[textOf(site, node)]
  const known = factOf(site.culprit.node)
  const statement = site.use.getStatementParent()
  if (!known || isNothing(known) || !statement) return site
  const there: NodePath<t.MemberExpression>[] = []
  statement.traverse({
    Statement: (path) => path.skip(),
    MemberExpression(path) {
      const fact = factOf(path.node.object)
      if (fact && isNothing(fact) && propertyMayBe(path.node, name)) there.push(path)
    },
  })
  const [only, ...more] = there
  return only && more.length === 0 ? { ...site, use: only, culprit: only.get('object') } : site
}
