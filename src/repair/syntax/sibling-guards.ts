import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { answersNothing, asksForAbsence, functionOf, type Guard, guardsAround } from './idioms.ts'
import { type Site, textOf } from './site.ts'

/** How other functions of the file leave when the same thing is missing: a parameter of the name, or a variable filled alike. */
export function siblingGuards(site: Site): Guard[] {
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!culprit.isIdentifier() || !binding) return []
  const name = culprit.node.name
  const filledBy = initOf(site, binding.path.node)
  if (binding.kind !== 'param' && filledBy === null) return []
  const here = functionOf(site.use).node
  const guards: Guard[] = []
  site.source.root.traverse({
    Function(path) {
      if (path.node === here || !hasSameThing(site, path, name, filledBy)) return
      const guard = guardsAround({ ...site, use: path.get('body') as NodePath }).find(
        (one) =>
          functionOf(one.path).node === path.node && asksForAbsence(one.test, name) && isCopyable(one, site.culprit),
      )
      if (guard) guards.push(guard)
    },
  })
  return guards
}

function hasSameThing(site: Site, path: NodePath<t.Function>, name: string, filledBy: string | null): boolean {
  if (filledBy === null) return path.node.params.some((node) => t.isIdentifier(node, { name }))
  const binding = path.get('body').scope.bindings[name] ?? path.scope.bindings[name]
  return binding !== undefined && initOf(site, binding.path.node) === filledBy
}

function initOf(site: Site, node: t.Node): string | null {
  return t.isVariableDeclarator(node) && node.init ? textOf(site, node.init).replace(/\s+/g, ' ') : null
}

/** It does nothing but leave, with an error or with nothing, and every name in it means a like thing at our place. */
function isCopyable({ exit, path, kind }: Guard, at: NodePath): boolean {
  const { consequent } = path.node
  if (t.isBlockStatement(consequent) && consequent.body.length > 1) return false
  if ((kind !== 'throw' && kind !== 'return') || !answersNothing(exit)) return false
  let isKnown = true
  t.traverseFast(exit, (node) => {
    if (!t.isIdentifier(node)) return
    const [there, here] = [path.scope.getBinding(node.name), at.scope.getBinding(node.name)]
    if (there !== here && !(there?.kind === 'param' && here?.kind === 'param')) isKnown = false
  })
  return isKnown
}
