import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { functionOf } from '../../../syntax/idioms.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Way } from './forward-as-guards.ts'

/** What another catch of the same function does. */
export function likeOtherCatches(site: Site, statement: NodePath<t.Statement>): Way[] {
  const owner = functionOf(site.use)
  const ways: Way[] = []
  owner.traverse({
    CatchClause(path) {
      if (functionOf(path).node !== owner.node || path.node.body.body.length === 0 || path.node.body.body.length > 2)
        return
      const first = path.node.body.body[0] as t.Statement
      const last = path.node.body.body.at(-1) as t.Statement
      if (!t.isReturnStatement(last) && !t.isThrowStatement(last)) return
      const text = site.source.text.slice(first.start ?? 0, last.end ?? 0)
      const name = t.isIdentifier(path.node.param) ? path.node.param.name : 'err'
      if (namesOutOfReach(path.node.body, path, statement)) return
      ways.push({
        variant: 'as-other-catch',
        explanation: `Hand the failure on as the other catch of the function does.`,
        prior: 0.65,
        reasons: [
          `The function already answers a failure with \`${text.trim()}\` at line ${path.node.loc?.start.line ?? 0}.`,
        ],
        name,
        text,
      })
    },
  })
  return ways
}

function namesOutOfReach(node: t.Node, from: NodePath, to: NodePath): boolean {
  let isOut = false
  t.traverseFast(node, (inner) => {
    if (!t.isIdentifier(inner)) return
    const binding = from.scope.getBinding(inner.name)
    if (!binding || binding.scope === from.scope) return
    const isLater = /^(?:const|let)$/.test(binding.kind) && (binding.identifier.start ?? 0) > (to.node.start ?? 0)
    if (to.scope.getBinding(inner.name) !== binding || isLater) isOut = true
  })
  return isOut
}
