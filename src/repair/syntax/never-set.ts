import * as t from '@babel/types'
import { methodAround } from './members.ts'
import { propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/** A field of the own object that nothing in the file gives a value, though a variable of that name is in reach: `this.options` beside `options`. */
export function neverSetField({ culprit, use, source }: Site): { node: t.MemberExpression; name: string } | null {
  const { node } = culprit
  const name = t.isMemberExpression(node) && t.isThisExpression(node.object) ? propertyOf(node) : null
  if (!t.isMemberExpression(node) || name === null || node.computed || !use.scope.hasBinding(name, true)) return null
  const owner = methodAround(use)?.findParent((path) => path.isClass())
  if (!owner?.isClass() || owner.node.superClass || isFilledAsAWhole(source.text)) return null
  let isSet = false
  source.root.traverse({
    AssignmentExpression({ node: { left } }) {
      isSet ||= t.isMemberExpression(left) && propertyOf(left) === name
    },
    ObjectProperty({ node: { key }, parent }) {
      isSet ||= !t.isObjectPattern(parent) && t.isIdentifier(key, { name })
    },
    'ClassProperty|ClassMethod|ObjectMethod|ClassAccessorProperty'({ node: member }) {
      isSet ||= t.isIdentifier((member as t.ClassMethod).key, { name })
    },
    TSParameterProperty({ node: { parameter } }) {
      isSet ||= t.isIdentifier(parameter, { name })
    },
  })
  return isSet ? null : { node, name }
}

/** `Object.assign(this, options)`, `this[key] = value`: what there is then is not written down. */
const isFilledAsAWhole = (text: string): boolean =>
  /assign\(\s*this\b|\bextend\(\s*this\b|\bthis\[[^\]]+\]\s*=[^=]/.test(text)

export const neverSetSaid = (site: Site): string | null => {
  const field = neverSetField(site)
  return field && `Nothing in the file gives ${textOf(site, field.node)} a value.`
}
