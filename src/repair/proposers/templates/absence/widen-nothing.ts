import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { contains, onlyStatement } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { culpritValue, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const OWN_PRIOR = 0.7
const ASKED_PRIOR = 0.66
/** Where the other nothing has a branch of its own, and this one came to the `else` of it. */
const TURNED_DOWN_PRIOR = 0.8

/** `x === null` becomes `x == null` when it was undefined that came, and the other way round: the code knows what to do with nothing. */
export const widenNothing: Template = {
  id: 'widen-nothing',
  suggest(site) {
    const value = culpritValue(site)?.type
    const { node } = site.culprit
    if (site.kind === 'caller' || (value !== 'undefined' && value !== 'null')) return []
    if (!t.isIdentifier(node) && !t.isMemberExpression(node)) return []
    const name = textOf(site, node)
    const own = comparisonsIn(functionOf(site.use), site, name, value).filter((path) => decides(path, site))
    return [
      ...own.map((path) => widened(site, path, name, isTurnedDown(path, site) ? TURNED_DOWN_PRIOR : OWN_PRIOR)),
      ...askedOf(site, name).flatMap(({ owner, parameter }) =>
        comparisonsIn(owner, site, parameter, value).map((path) => widened(site, path, parameter, ASKED_PRIOR)),
      ),
    ].slice(0, 3)
  },
  examples: [
    {
      name: 'undefined where null is asked for',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function size(list) {\n  if (list === null) return 0;\n  return list.§length;\n}\n',
      values: { list: { type: 'undefined' } },
      after: 'function size(list) {\n  if (list == null) return 0;\n  return list.length;\n}\n',
    },
    {
      name: 'null where undefined is asked for by its type',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before: "function size(list) {\n  if (typeof list !== 'undefined') return list.§length;\n  return 0;\n}\n",
      values: { list: { type: 'null' } },
      after: 'function size(list) {\n  if (list != null) return list.length;\n  return 0;\n}\n',
    },
    {
      name: 'in a helper that the value was shown to',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function isPlain(it) {\n  return typeof it === 'string' || it === null;\n}\nfunction show(it) {\n  if (isPlain(it)) return String(it);\n  return Object.§keys(it);\n}\n",
      values: { it: { type: 'undefined' } },
      after:
        "function isPlain(it) {\n  return typeof it === 'string' || it == null;\n}\nfunction show(it) {\n  if (isPlain(it)) return String(it);\n  return Object.keys(it);\n}\n",
    },
    {
      name: 'undefined has a branch of its own, and null came to the other one',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before:
        'function merge(to, from) {\n  for (const key in from) {\n    if (to[key] === undefined) to[key] = from[key];\n    else to[key].§a = from[key].a;\n  }\n}\n',
      values: { 'to[key]': { type: 'null' } },
      after:
        'function merge(to, from) {\n  for (const key in from) {\n    if (to[key] == null) to[key] = from[key];\n    else to[key].a = from[key].a;\n  }\n}\n',
    },
    {
      name: 'not where the check is about what came',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before: 'function size(list) {\n  if (list === null) warn();\n  return list.§length;\n}\n',
      values: { list: { type: 'null' } },
      after: null,
    },
  ],
}

/** Strict comparisons of the name with the nothing that did not come. */
function comparisonsIn(owner: NodePath, site: Site, name: string, came: string): NodePath<t.BinaryExpression>[] {
  const found: NodePath<t.BinaryExpression>[] = []
  owner.traverse({
    BinaryExpression(path) {
      const { operator, left, right } = path.node
      if (/^[!=]==?$/.test(operator) && comparedWith(site, left, right, name, operator) === other(came))
        found.push(path)
    },
  })
  return found
}

const other = (came: string): string => (came === 'null' ? 'undefined' : 'null')

function comparedWith(site: Site, left: t.Node, right: t.Node, name: string, operator: string): string | null {
  if (t.isUnaryExpression(left, { operator: 'typeof' }) && textOf(site, left.argument) === name)
    return t.isStringLiteral(right, { value: 'undefined' }) ? 'undefined' : null
  return operator.length < 3 || textOf(site, left) !== name ? null : nothingOf(right)
}

/** It stands in a test before the failing place, or around it. */
function decides(path: NodePath, site: Site): boolean {
  const test = path.find((one) => one.key === 'test' || one.isStatement())
  return test?.key === 'test' && (path.node.start ?? 0) < (site.use.node.start ?? 0)
}

/** `if (x === undefined) x = fill(); else use(x)`: what has no value is given one, and is not left alone on purpose. */
function isTurnedDown(path: NodePath<t.BinaryExpression>, site: Site): boolean {
  const { parentPath } = path
  if (path.key !== 'test' || !parentPath?.isIfStatement() || path.node.operator.startsWith('!')) return false
  const { consequent, alternate } = parentPath.node
  const only = onlyStatement(consequent)
  const filled =
    t.isExpressionStatement(only) && t.isAssignmentExpression(only.expression) ? only.expression.left : null
  const isFilled = filled !== null && textOf(site, filled) === textOf(site, site.culprit.node)
  return isFilled && alternate != null && contains(alternate, site.use.node)
}

interface Asked {
  owner: NodePath
  parameter: string
}

/** Functions of the file that were asked about the value in a test before the failing place. */
function askedOf(site: Site, name: string): Asked[] {
  const asked: Asked[] = []
  functionOf(site.use).traverse({
    CallExpression(path) {
      const index = path.node.arguments.findIndex((argument) => textOf(site, argument) === name)
      if (index < 0 || !t.isIdentifier(path.node.callee) || !decides(path, site)) return
      const owner = functionNamed(path, path.node.callee.name)
      const parameter = owner?.node.params[index]
      if (owner && t.isIdentifier(parameter)) asked.push({ owner, parameter: parameter.name })
    },
  })
  return asked
}

function functionNamed(from: NodePath, name: string): NodePath<t.Function> | null {
  const bound = from.scope.getBinding(name)?.path
  const init = bound?.isVariableDeclarator() ? bound.get('init') : bound
  return init && !Array.isArray(init) && init.isFunction() ? init : null
}

function widened(site: Site, { node }: NodePath<t.BinaryExpression>, name: string, prior: number): Suggestion {
  const text = `${name} ${node.operator.startsWith('!') ? '!=' : '=='} null`
  return {
    explanation: `Ask for either nothing, undefined and null, where \`${textOf(site, node)}\` asks for one.`,
    edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
    prior,
    reasons: [
      `\`${textOf(site, node)}\` at line ${node.loc?.start.line ?? 0} knows what to do with nothing, but it was the other one.`,
    ],
  }
}
