import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { letsPass, typeofObject } from '../../../syntax/object-checks.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const NOTHING_PRIOR = 0.62
const NEUTRAL_PRIOR = 0.6

/** `walk(node.left)` in `walk` itself: where there is no such part, the walk is at its end, with what changes nothing of the rest. */
export function recursionExits(site: Site): Exit[] {
  const call = isAbsent(site) ? callOfPart(site) : null
  if (!call || isForObjects(call)) return []
  const owner = functionOf(site.use)
  const isAsked = returnsOf(owner).some(({ node }) => node.argument)
  const neutral = isAsked ? neutralFor(call, site) : ''
  if (neutral === null) return []
  const text = neutral === '' ? 'return' : `return ${neutral}`
  return [
    {
      variant: 'recursion',
      text: `${text}${semicolon(site.source)}`,
      prior: isAsked ? NEUTRAL_PRIOR : NOTHING_PRIOR,
      reasons: [
        `The function was called by itself with a part (line ${call.node.loc?.start.line ?? 0}), which is not there.`,
      ],
    },
  ]
}

type Call = Site['callers'][number]

/** The call on the stack by which the function gave the missing value to itself: a part of what it was given. */
function callOfPart(site: Site): Call | null {
  const { culprit, callers, use } = site
  const [call] = callers
  const owner = functionOf(use)
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!call || !owner.isFunction() || binding?.kind !== 'param' || binding.scope.path !== owner) return null
  const index = owner.node.params.indexOf(binding.identifier)
  const given = call.node.arguments[index]
  const isInside = call.findParent((path) => path.node === owner.node) !== null
  return isInside && t.isMemberExpression(given) ? call : null
}

/** `if (typeof node.left === 'object') walk(node.left)` meant to go down with objects only: what came is its fault. */
function isForObjects(call: Call): boolean {
  let is = false
  functionOf(call).traverse({
    BinaryExpression(path) {
      const operand = typeofObject(path)
      const isGiven = operand !== null && call.node.arguments.some((given) => t.isNodesEquivalent(given, operand))
      if (isGiven && letsPass(path, call)) is = true
    },
  })
  return is
}

/** The answer that adds nothing to what is made of the answers: `''` in a text, `0` in a count, `[]` in a list; null where it is not known. */
function neutralFor(call: Call, site: Site): string | null {
  const { parent, key } = call
  if (t.isLogicalExpression(parent)) return { '||': 'false', '&&': 'true', '??': null }[parent.operator]
  if (t.isSpreadElement(parent)) return '[]'
  if (t.isTemplateLiteral(parent)) return "''"
  if (t.isCallExpression(parent) && t.isMemberExpression(parent.callee) && key !== 'callee') {
    if (t.isIdentifier(parent.callee.object, { name: 'Math' })) return '0'
    return t.isIdentifier(parent.callee.property, { name: 'concat' }) ? '[]' : null
  }
  return t.isBinaryExpression(parent, { operator: '+' }) ? neutralOfSum(call, site) : null
}

/** By what else is added, or is answered. */
function neutralOfSum(call: NodePath, site: Site): string | null {
  const sum = call.findParent((path) => !path.parentPath?.isBinaryExpression({ operator: '+' }))
  const terms: t.Node[] = []
  if (sum) t.traverseFast(sum.node, (node) => void terms.push(node))
  for (const { node } of returnsOf(functionOf(site.use))) if (node.argument) terms.push(node.argument)
  if (terms.some((node) => t.isStringLiteral(node) || t.isTemplateLiteral(node))) return "''"
  return terms.some((node) => t.isNumericLiteral(node) || lengthIn(node, site)) ? '0' : null
}

const lengthIn = (node: t.Node, site: Site): boolean =>
  t.isMemberExpression(node) && /\.(?:length|size)$/.test(textOf(site, node))
