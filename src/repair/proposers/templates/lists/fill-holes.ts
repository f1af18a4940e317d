import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import type { Site } from '../../../syntax/site.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `list.map(pair)` leaves the holes of a sparse list, which then are no pairs: `[...list].map(pair)` has none. */
export const fillHoles: Template = {
  id: 'fill-holes',
  suggest(site) {
    if (
      site.kind !== 'throw' ||
      !['not-iterable', 'property-of-nullish', 'destructure-nullish'].includes(site.wording.kind)
    )
      return []
    const call = callOf(site.culprit)
    const binding = call && t.isIdentifier(call.callee) ? site.use.scope.getBinding(call.callee.name) : undefined
    const owner = functionAt(binding?.path)
    if (!owner) return []
    const suggestions: Suggestion[] = []
    owner.traverse({
      ReturnStatement(path) {
        const value = path.node.argument
        if (
          !t.isCallExpression(value) ||
          !t.isMemberExpression(value.callee) ||
          !t.isIdentifier(value.callee.property, { name: 'map' })
        )
          return
        suggestions.push(densified(site, value.callee.object))
      },
    })
    return suggestions
  },
  examples: [
    {
      name: 'pairs of a list with holes',
      error: { type: 'TypeError', message: '.for is not iterable' },
      before:
        'function pairs(list) {\n  return list.map((value, index) => [index, value])\n}\nfor (const [key, value§] of pairs([1, , 3])) use(key, value)\n',
      after:
        'function pairs(list) {\n  return [...list].map((value, index) => [index, value])\n}\nfor (const [key, value] of pairs([1, , 3])) use(key, value)\n',
    },
  ],
}

function densified(site: Site, list: t.Node): Suggestion {
  const text = textOf(site, list)
  return {
    explanation: `Fill the holes of ${text} first: map leaves them, and what follows takes each element apart.`,
    edits: [replaced(list, `[...${text}]`)],
    prior: 0.7,
    reasons: ['Every element that map makes can be taken apart, so the failing one was a hole.'],
  }
}

function callOf(culprit: NodePath<t.Expression>): t.CallExpression | null {
  return culprit.isCallExpression() ? culprit.node : null
}

function functionAt(path: NodePath | undefined): NodePath | null {
  if (!path) return null
  if (path.isFunction()) return path
  const init = path.isVariableDeclarator() ? path.get('init') : null
  return init?.isFunction() ? init : null
}
