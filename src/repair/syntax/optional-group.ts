import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from './missing-method.ts'

/**
 * `match[2]` of a pattern that fits without its second group, `/(\\w+)(=.*)?/`, or what `text.replace` hands on for it: no part of the text was
 * there. False where the pattern is not to be seen.
 */
export function isOptionalGroup(culprit: NodePath<t.Expression>): boolean {
  const { node, scope } = culprit
  if (t.isIdentifier(node)) return isHandedOn(node, scope)
  if (!t.isMemberExpression(node, { computed: true }) || !t.isNumericLiteral(node.property)) return false
  const match = t.isIdentifier(node.object) ? givenTo(node.object, scope) : node.object
  const pattern = patternOf(match, scope)
  return pattern !== null && optionalGroups(pattern).has(node.property.value)
}

/** `text.replace(/-(.)?/g, (all, part) => ...)`: behind the whole match, the parts in their order. */
function isHandedOn({ name }: t.Identifier, scope: NodePath['scope']): boolean {
  const binding = scope.getBinding(name)
  const replacer = binding?.kind === 'param' && binding.constant ? binding.scope.path : null
  if (!replacer?.isFunction() || replacer.key !== 1 || !t.isCallExpression(replacer.parent)) return false
  const { callee, arguments: given } = replacer.parent
  if (!t.isMemberExpression(callee) || !/^replace(?:All)?$/.test(propertyOf(callee) ?? '')) return false
  const pattern = t.isIdentifier(given[0]) ? givenTo(given[0], scope) : given[0]
  const number = replacer.node.params.indexOf(binding?.identifier as t.Identifier)
  return t.isRegExpLiteral(pattern) && optionalGroups(pattern.pattern).has(number)
}

/** Of `RE.exec(text)` and `text.match(RE)`, with the pattern there or in a variable. */
function patternOf(call: t.Node | null | undefined, scope: NodePath['scope']): string | null {
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee) || !t.isIdentifier(call.callee.property))
    return null
  const { name } = call.callee.property
  const given = name === 'exec' ? call.callee.object : name === 'match' ? call.arguments[0] : null
  const pattern = t.isIdentifier(given) ? givenTo(given, scope) : given
  // With `g`, what is matched are whole texts.
  const hasGroups = t.isRegExpLiteral(pattern) && !(name === 'match' && pattern.flags.includes('g'))
  return hasGroups ? pattern.pattern : null
}

/** What a variable that is never set again was given. */
function givenTo({ name }: t.Identifier, scope: NodePath['scope']): t.Node | null | undefined {
  const binding = scope.getBinding(name)
  return binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
}

interface Group {
  /** Null for one that is not counted. */
  number: number | null
  inner: number[]
  hasChoice: boolean
}

/** The numbers of the groups that a fitting text may do without: behind `?`, `*` or `{0,`, or in one of several ways. */
export function optionalGroups(pattern: string): Set<number> {
  const optional = new Set<number>()
  const add = (numbers: number[]): void => numbers.forEach((number) => void optional.add(number))
  const whole: Group = { number: null, inner: [], hasChoice: false }
  const open = [whole]
  let count = 0
  for (const { index, 0: sign } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[|()]/gs)) {
    const group = open.at(-1) as Group
    if (sign === '|') group.hasChoice = true
    if (sign === '(') {
      const isCounted = !/^\(\?(?!<[^=!])/.test(pattern.slice(index, index + 4))
      open.push({ number: isCounted ? ++count : null, inner: [], hasChoice: false })
    }
    if (sign !== ')' || open.length === 1) continue
    open.pop()
    const numbers = group.number === null ? group.inner : [group.number, ...group.inner]
    if (/^(?:[?*]|\{0,)/.test(pattern.slice(index + 1))) add(numbers)
    if (group.hasChoice) add(group.inner)
    open.at(-1)?.inner.push(...numbers)
  }
  if (whole.hasChoice) add(whole.inner)
  return optional
}
