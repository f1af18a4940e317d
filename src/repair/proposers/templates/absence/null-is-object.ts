import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isNamedIn } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { letsPass, typeofObject } from '../../../syntax/object-checks.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const SEEN_PRIOR = 0.68
/** What was asked for is the very thing that fails. */
const OWN_PRIOR = 0.76
const MENDED_PRIOR = 0.8
const HANDED_DOWN_PRIOR = 0.78
/** That it was null in this list is only seen when it is gone. */
const LISTED_PRIOR = 0.62

/** `typeof x === 'object'` holds for null, too: the check lets pass what it was meant to keep out, and so does `!== 'object'`. */
export const nullIsObject: Template = {
  id: 'null-is-object',
  suggest(site) {
    if (site.kind === 'caller') return isAbsent(site) ? ofListed(site) : []
    const handedDown = site.kind === 'argument' ? ofHandedDown(site) : []
    if (handedDown.length > 0) return handedDown
    return suggestionsFor(site, (path, operand) => {
      if (isMendedBefore(site, path, operand)) {
        const said = `Line ${path.node.loc?.start.line ?? 0} makes an object of ${textOf(site, operand)} where it is none, and lets null pass.`
        return { prior: MENDED_PRIOR, reasons: [said] }
      }
      if (site.values[textOf(site, operand)]?.type !== 'null' || !letsPass(path, site.use)) return null
      const isIt = textOf(site, operand) === textOf(site, site.culprit.node)
      const said = `${textOf(site, operand)} was null when it failed, and the check \`${textOf(site, path.node)}\` lets null pass.`
      return { prior: isIt ? OWN_PRIOR : SEEN_PRIOR, reasons: [said] }
    })
  },
  examples: [
    {
      name: 'null passes for an object',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before: "function read(x) {\n  if (typeof x === 'object') {\n    return x.§a;\n  }\n  return x;\n}\n",
      values: { x: { type: 'null' } },
      after: "function read(x) {\n  if (x && typeof x === 'object') {\n    return x.a;\n  }\n  return x;\n}\n",
    },
    {
      name: 'a guard that null gets past',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before: "function read(x) {\n  if (typeof x !== 'object') {\n    return [x];\n  }\n  return x.§a;\n}\n",
      values: { x: { type: 'null' } },
      after: "function read(x) {\n  if (!x || typeof x !== 'object') {\n    return [x];\n  }\n  return x.a;\n}\n",
    },
    {
      name: 'a guard before an iterator is looked for',
      error: {
        type: 'TypeError',
        message: 'object null is not iterable (cannot read property Symbol(Symbol.iterator))',
      },
      before:
        "function kindOf(x) {\n  if (typeof x !== 'object') return 'scalar';\n  return x§[Symbol.iterator] ? 'list' : 'map';\n}\n",
      values: { x: { type: 'null' } },
      after:
        "function kindOf(x) {\n  if (!x || typeof x !== 'object') return 'scalar';\n  return x[Symbol.iterator] ? 'list' : 'map';\n}\n",
    },
    {
      name: 'a type that was kept in a variable',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function keys(x) {\n  var type = typeof x;\n  if (type === 'object') {\n    return Object.§keys(x);\n  }\n  return [];\n}\n",
      values: { x: { type: 'null' } },
      after:
        "function keys(x) {\n  var type = typeof x;\n  if (x && type === 'object') {\n    return Object.keys(x);\n  }\n  return [];\n}\n",
    },
    {
      name: 'a null in a list that is handed on',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function merge(all) {\n  for (const one of all) use(Object.§keys(one));\n}\nfunction read(stores) {\n  const found = [];\n  stores.forEach((store) => {\n    const it = store.get();\n    if (typeof it === 'object') found.push(it);\n  });\n  return §merge(found);\n}\n",
      after:
        "function merge(all) {\n  for (const one of all) use(Object.keys(one));\n}\nfunction read(stores) {\n  const found = [];\n  stores.forEach((store) => {\n    const it = store.get();\n    if (it && typeof it === 'object') found.push(it);\n  });\n  return merge(found);\n}\n",
    },
    {
      name: 'null goes down as an object',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function walk(o) {\n  Object.§keys(o).forEach((k) => use(k));\n}\nfunction start(o, k) {\n  const isObject = typeof o[k] === 'object', isList = Array.isArray(o[k]);\n  if (!isList && isObject) return §walk(o[k]);\n  use(o[k]);\n}\n",
      values: { 'o[k]': { type: 'null' } },
      after:
        "function walk(o) {\n  Object.keys(o).forEach((k) => use(k));\n}\nfunction start(o, k) {\n  const isObject = o[k] && typeof o[k] === 'object', isList = Array.isArray(o[k]);\n  if (!isList && isObject) return walk(o[k]);\n  use(o[k]);\n}\n",
    },
    {
      name: 'a guard that the next round comes past',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before:
        "function read(x, keys) {\n  for (const key of keys) {\n    x = x§[key];\n    if (typeof x !== 'object') return undefined;\n  }\n  return x;\n}\n",
      values: { x: { type: 'null' } },
      after:
        "function read(x, keys) {\n  for (const key of keys) {\n    x = x[key];\n    if (!x || typeof x !== 'object') return undefined;\n  }\n  return x;\n}\n",
    },
    {
      name: 'null is in the way down',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'b')" },
      before:
        "function put(x, keys, value) {\n  for (const key of keys.slice(0, -1)) {\n    if (typeof x§[key] !== 'object') x[key] = {};\n    x = x[key];\n  }\n  x[keys.at(-1)] = value;\n}\n",
      values: { x: { type: 'null' } },
      after:
        "function put(x, keys, value) {\n  for (const key of keys.slice(0, -1)) {\n    if (!x[key] || typeof x[key] !== 'object') x[key] = {};\n    x = x[key];\n  }\n  x[keys.at(-1)] = value;\n}\n",
    },
    {
      name: 'a yes or a no is answered, and no null',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'isBox')" },
      before: "const isBox = (x) => typeof x === 'object' && x.§isBox === true;\n",
      values: { x: { type: 'null' } },
      after: "const isBox = (x) => x !== null && typeof x === 'object' && x.isBox === true;\n",
    },
    {
      name: 'not when something else is missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before: "function read(x) {\n  if (typeof x === 'object') {\n    return x.b.§a;\n  }\n  return x;\n}\n",
      values: { x: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
  ],
}

/** `if (typeof x.a !== 'object') x.a = {}`, then `x = x.a`, and the null is met in the next round. */
function isMendedBefore(site: Site, check: NodePath<t.BinaryExpression>, operand: t.Expression): boolean {
  const { culprit } = site
  const statement = check.findParent((path) => path.isIfStatement())
  const isOfGuard = check.node.operator.startsWith('!') && statement?.isIfStatement()
  if (!isOfGuard || !culprit.isIdentifier() || site.values[culprit.node.name]?.type !== 'null') return false
  const isTaken = culprit.scope
    .getBinding(culprit.node.name)
    ?.constantViolations.some(({ node }) => t.isAssignmentExpression(node) && t.isNodesEquivalent(node.right, operand))
  return isTaken === true && fills(statement.node.consequent, operand)
}

/** It gives the target a value. */
function fills(body: t.Statement, target: t.Expression): boolean {
  let does = false
  t.traverseFast(body, (node) => {
    if (t.isAssignmentExpression(node, { operator: '=' }) && t.isNodesEquivalent(node.left, target)) does = true
  })
  return does
}

type Weight = Pick<Suggestion, 'prior' | 'reasons'>

/** For each question for an object around the place that `weigh` has something to say of. */
function suggestionsFor(
  site: Site,
  weigh: (path: NodePath<t.BinaryExpression>, operand: t.Expression) => Weight | null,
): Suggestion[] {
  const suggestions: Suggestion[] = []
  functionOf(site.use).traverse({
    BinaryExpression(path) {
      const operand = typeofObject(path)
      const weight = operand && weigh(path, operand)
      if (!operand || !weight) return
      const name = textOf(site, operand)
      const isGuard = path.node.operator.startsWith('!')
      const needsBrackets = isGuard && path.parentPath?.isLogicalExpression({ operator: '&&' })
      const asked = isAnswered(path) ? [`${name} === null`, `${name} !== null`] : [`!${name}`, name]
      const test = `${isGuard ? `${asked[0]} ||` : `${asked[1]} &&`} ${textOf(site, path.node)}`
      suggestions.push({
        explanation: `Null is no object to look into: ask for ${name} as well.`,
        edits: [replaced(path.node, needsBrackets ? `(${test})` : test)],
        ...weight,
      })
    },
  })
  return suggestions.slice(0, 2)
}

/** `return typeof x === 'object' && x.isError`: who asks is told yes or no, and not null. */
function isAnswered(path: NodePath): boolean {
  const whole = path.find(({ parentPath }) => !parentPath?.isLogicalExpression())
  return whole?.parentPath?.isReturnStatement() === true || (whole?.key === 'body' && whole.isExpression())
}

/** `if (typeof x === 'object') walk(x)`, and what is called looks into x. */
function ofHandedDown(site: Site): Suggestion[] {
  const given = textOf(site, site.culprit.node)
  return suggestionsFor(site, (path, operand) => {
    if (textOf(site, operand) !== given || site.values[given]?.type !== 'null' || !letsPass(path, site.use)) return null
    const said = `Line ${path.node.loc?.start.line ?? 0} means to hand down objects only, and lets null pass.`
    return { prior: HANDED_DOWN_PRIOR, reasons: [said] }
  })
}

/** `if (typeof x === 'object') all.push(x)`, and the call hands `all` on to where a null in it is met. */
function ofListed(site: Site): Suggestion[] {
  return suggestionsFor(site, (path, operand) => {
    const statement = path.findParent((at) => at.isIfStatement())
    if (
      !statement?.isIfStatement() ||
      path.node.operator.startsWith('!') ||
      asksForIt(site, statement.node.test, operand)
    )
      return null
    const list = listFilled(site, statement.node.consequent, operand)
    if (list === null || !isNamedIn(site.use.node, list)) return null
    const said = `Line ${path.node.loc?.start.line ?? 0} puts ${textOf(site, operand)} into ${list}, and lets null pass.`
    return { prior: LISTED_PRIOR, reasons: [said] }
  })
}

/** `x && typeof x === 'object'` does not let null pass. */
function asksForIt(site: Site, test: t.Expression, operand: t.Expression): boolean {
  if (t.isLogicalExpression(test, { operator: '&&' }))
    return asksForIt(site, test.left, operand) || asksForIt(site, test.right, operand)
  return textOf(site, test) === textOf(site, operand)
}

/** `all` of `all.push(x)`. */
function listFilled(site: Site, body: t.Statement, operand: t.Expression): string | null {
  let list: string | null = null
  t.traverseFast(body, (node) => {
    if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || !t.isIdentifier(node.callee.object)) return
    const isFilling = /^(?:push|unshift)$/.test(propertyOf(node.callee) ?? '')
    const isIt = node.arguments.some((given) => textOf(site, given) === textOf(site, operand))
    if (isFilling && isIt) list = node.callee.object.name
  })
  return list
}
