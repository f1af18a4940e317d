import * as t from '@babel/types'
import { isPure, isRepeatable } from './code.ts'
import { functionOf, isNamedIn, refusalAround } from './idioms.ts'
import { type Site, textOf } from './site.ts'
import { answeringCall, tableReads } from './table-reads.ts'

const EXPRESSIONS_MAX = 40

/** The texts of what is worth to look at when the site fails: the culprit, what it is made of, and its neighbours in the statement. */
export function expressionsOf(site: Site): string[] {
  const texts = new Set<string>()
  const add = (node: t.Node | null | undefined): void => {
    if (node && isRepeatable(node) && texts.size < EXPRESSIONS_MAX) texts.add(textOf(site, node))
  }
  if (isPure(site.culprit.node)) texts.add(textOf(site, site.culprit.node))
  const receiver = t.isMemberExpression(site.culprit.node) ? site.culprit.node.object : null
  if (receiver && isPure(receiver)) texts.add(textOf(site, receiver))
  const call = receivingCall(site)
  if (call) texts.add(textOf(site, call))
  const around = site.use.getStatementParent()?.node ?? site.use.node
  t.traverseFast(site.use.node, (node) => add(asValue(node)))
  if (isNamedIn(site.use.node, 'this')) texts.add('this')
  if (!t.isFunction(around) && !t.isBlock(around)) t.traverseFast(headOf(around), (node) => add(asValue(node)))
  const keys = tableReads(site).map(({ node }) => node.property)
  const given = answeringCall(site)?.arguments ?? []
  for (const node of [...countedLists(site), ...typedOperands(site), ...refusedOperands(site), ...keys, ...given])
    add(node)
  // What a name without a variable may be a member of.
  if (site.wording.kind === 'not-defined') texts.add('this')
  for (const parameter of site.use.getFunctionParent()?.node.params ?? [])
    add(t.isIdentifier(parameter) ? parameter : null)
  return [...texts]
}

/** `open(x)` of `open(x).close()`, when nothing but values that are at hand go in: the engine refuses to look where that changes anything. */
function receivingCall({ culprit, wording }: Site): t.CallExpression | null {
  const { node } = culprit
  if (wording.kind !== 'not-a-function' || !t.isMemberExpression(node) || !t.isCallExpression(node.object)) return null
  const { callee, arguments: given } = node.object
  return isRepeatable(callee) && given.every(isRepeatable) ? node.object : null
}

/** Of a statement with a body only its head: its body is another place. */
function headOf(node: t.Node): t.Node {
  if (t.isIfStatement(node) || t.isWhileStatement(node)) return node.test
  if (t.isForOfStatement(node) || t.isForInStatement(node)) return node.right
  if (t.isExpressionStatement(node) || t.isReturnStatement(node) || t.isVariableDeclaration(node)) return node
  return t.emptyStatement()
}

function asValue(node: t.Node): t.Node | null {
  return t.isIdentifier(node) || t.isMemberExpression(node) ? node : null
}

/** What guards before the site count: `parts` of `parts.length < 3`. */
function countedLists(site: Site): t.Node[] {
  const lists: t.Node[] = []
  functionOf(site.use).traverse({
    Function: (path) => path.skip(),
    IfStatement(path) {
      const { test } = path.node
      if (
        (path.node.end ?? 0) > (site.use.node.start ?? 0) ||
        !t.isBinaryExpression(test) ||
        !t.isMemberExpression(test.left)
      )
        return
      if (t.isIdentifier(test.left.property, { name: 'length' })) lists.push(test.left.object)
    },
  })
  return lists
}

/** What the `if` around a `throw` asks for: `x` of `if (!x) throw ...`. */
function refusedOperands(site: Site): t.Node[] {
  const refusal = refusalAround(site.use)
  const operands: t.Node[] = []
  if (refusal) t.traverseFast(refusal.node.test, (node) => void operands.push(asValue(node) ?? t.emptyStatement()))
  return operands
}

/** What the function asks the type of: `x` of `typeof x === 'object'`, which null passes, and of `x instanceof Error`. */
function typedOperands(site: Site): t.Node[] {
  const operands: t.Node[] = []
  functionOf(site.use).traverse({
    Function: (path) => path.skip(),
    UnaryExpression({ node }) {
      if (node.operator === 'typeof') operands.push(node.argument)
    },
    BinaryExpression({ node }) {
      if (node.operator === 'instanceof') operands.push(node.left)
    },
  })
  return operands
}
