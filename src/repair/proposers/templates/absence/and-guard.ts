import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { isReadOf, isRepeatable, isReturned, usesOptionalChaining, wholeChain } from '../../../syntax/code.ts'
import { conditionOperand, differsAndLeaves, isNextOfRow } from '../../../syntax/condition-operand.ts'
import { sets } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import { isEndOfUndefined, walkOf } from '../../../syntax/walk.ts'
import type { Suggestion, Template } from '../template.ts'
import { nothingAt, weighed } from './going-without.ts'
import { OTHER_WAY_PRIOR, weighedCondition } from './weighed-condition.ts'

const WALK_PRIOR = 0.6
/** Null at the end is another answer than what is asked for behind the walk. */
const OTHER_END_PRIOR = 0.3
const MEMBER_ASKED_PRIOR = 0.62
const STAND_IN_PRIOR = 0.72

/** `a.b` becomes `a && a.b`: in a condition, which then simply does not hold, or as a value, which then is the missing one. */
export const andGuard: Template = {
  id: 'and-guard',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(site.culprit.node)) return []
    return [...inCondition(site), ...asValue(site)]
  },
  examples: [
    {
      name: 'first in a condition',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'err')" },
      before: 'if (n === 1 && fields.§err && ok) go()\n',
      after: 'if (n === 1 && fields && fields.err && ok) go()\n',
    },
    {
      name: 'a table that has no such entry',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'test')" },
      before: 'if (names[tag] || globs[tag].§test(name)) keep(name)\n',
      after: 'if (names[tag] || globs[tag] && globs[tag].test(name)) keep(name)\n',
    },
    {
      name: 'one of two values',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'id')" },
      before: 'out[name] = all ? all.find(it) : it.§id;\n',
      after: 'out[name] = all ? all.find(it) : it && it.id;\n',
    },
    {
      name: 'before what is taken in its place',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        "function lines(err) {\n  var found = (err.diff.§split(',') || make(err).split(','));\n  show(found);\n}\n",
      after:
        "function lines(err) {\n  var found = (err.diff && err.diff.split(',') || make(err).split(','));\n  show(found);\n}\n",
    },
    {
      name: 'the value of an arrow function',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'name')" },
      before: 'const names = list.map(item => item.§name)\n',
      after: 'const names = list.map(item => item && item.name)\n',
    },
    {
      name: 'a guard that leaves on what differs leaves on what is missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'function close(token) {\n  if (token.§type !== "]") return fail("]");\n  return token;\n}\n',
      after: 'function close(token) {\n  if (!token || token.type !== "]") return fail("]");\n  return token;\n}\n',
    },
    {
      name: 'the next of a row in which each is asked for before it is read from',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: "function check(node) {\n  if (node.list && node.list[0].§type !== 'text') return report(node);\n}\n",
      after:
        "function check(node) {\n  if (node.list && node.list[0] && node.list[0].type !== 'text') return report(node);\n}\n",
    },
    {
      name: 'a comparison that is the answer',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'const isName = (key, name) => key.§type === "Name" && key.name === name\n',
      after: 'const isName = (key, name) => key && key.type === "Name" && key.name === name\n',
    },
    {
      name: 'a value that is asked for elsewhere',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'unit')" },
      before:
        'function format(value, options) {\n  var places = options && options.places;\n  var unit = options.§unit;\n  return write(value, places, unit);\n}\n',
      after:
        'function format(value, options) {\n  var places = options && options.places;\n  var unit = options && options.unit;\n  return write(value, places, unit);\n}\n',
    },
    {
      name: 'the best so far, when there is none yet',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'let best\nfor (const one of list) {\n  if (one.size > best.§size) best = one\n}\n',
      after: 'let best\nfor (const one of list) {\n  if (!best || one.size > best.size) best = one\n}\n',
    },
    {
      name: 'a value that is made yes or no',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'open')" },
      before: 'const isOpen = (key, door) => isFree(key) || !!(key && door.§open)\n',
      after: 'const isOpen = (key, door) => isFree(key) || !!(key && door && door.open)\n',
    },
    {
      name: 'one way for texts, and one for the rest',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'constructor')" },
      before: 'const texts = all.map((v) => (v.§constructor === String ? v : inspect(v)));\n',
      after: 'const texts = all.map((v) => (v && v.constructor === String ? v : inspect(v)));\n',
    },
    {
      name: 'a kind that is asked for under a name, of an element of an element',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '0')" },
      before: 'var isBlock = token[2]§[0] == Token.BLOCK;\n',
      after: 'var isBlock = token[2] && token[2][0] == Token.BLOCK;\n',
    },
    {
      name: 'not a comparison of numbers that is kept as it is',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'var size = box.§size == limit;\n',
      after: null,
    },
    {
      name: 'what is only compared',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '0')" },
      before: "var sign = lines[j - 1]§[0];\nif (sign === '+') add();\nelse if (sign === '-') remove();\n",
      after:
        "var sign = lines[j - 1] && lines[j - 1][0];\nif (sign === '+') add();\nelse if (sign === '-') remove();\n",
    },
    {
      name: 'a method that is asked for first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'match')" },
      before: 'var kind = tag(args), found = args[0].§match && args[0].match(FORMAT);\n',
      after: 'var kind = tag(args), found = args[0] && args[0].match && args[0].match(FORMAT);\n',
    },
    {
      name: 'a walk down a path',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before: 'for (var i = 0; i < keys.length; i++) {\n  at = at§[keys[i]];\n}\n',
      after: 'for (var i = 0; i < keys.length; i++) {\n  at = at && at[keys[i]];\n}\n',
    },
    {
      name: 'what only loses its value in the branch is not filled there',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before: 'if (!has.§call(at, key)) {\n  at = undefined;\n  stop();\n}\n',
      after: 'if (!(at && has.call(at, key))) {\n  at = undefined;\n  stop();\n}\n',
      values: { at: { type: 'null' } },
    },
    {
      name: 'as the like value beside it is asked for',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'var theirs = given.domain.§trim();\nvar ours = this.domain && this.domain.trim();\n',
      after: 'var theirs = given.domain && given.domain.trim();\nvar ours = this.domain && this.domain.trim();\n',
    },
    {
      name: 'a comparison that is only asked',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'value')" },
      before:
        "function isLast(right, below) {\n  const minusOne = right.operator === '-' && right.argument.§value === 1;\n  if (minusOne || below) note(right);\n}\n",
      values: { 'right.argument': { type: 'undefined' } },
      after:
        "function isLast(right, below) {\n  const minusOne = right.operator === '-' && right.argument && right.argument.value === 1;\n  if (minusOne || below) note(right);\n}\n",
    },
    {
      name: 'a negated condition keeps its meaning',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'open')" },
      before: 'if (!door.§open) knock()\n',
      after: 'if (!(door && door.open)) knock()\n',
    },
  ],
}

function inCondition(site: Site): Suggestion[] {
  const operand = conditionOperand(site.use)
  if (!operand) return []
  const name = textOf(site, site.culprit.node)
  const start = operand.node.start ?? 0
  const needsBrackets =
    operand.isLogicalExpression({ operator: '||' }) ||
    operand.parentPath?.isUnaryExpression() ||
    operand.isConditionalExpression()
  const edits = needsBrackets
    ? [
        { start, end: start, text: `(${name} && ` },
        { start: operand.node.end ?? 0, end: operand.node.end ?? 0, text: ')' },
      ]
    : [{ start, end: start, text: `${name} && ` }]
  const isFilled = isFilledBy(site)
  const isDiffering = !isFilled && !isNextOfRow(site, operand) && differsAndLeaves(site.use)
  const guarded: Suggestion = {
    variant: operand.getStatementParent()?.isLoop() ? 'loop' : 'condition',
    explanation: `The condition does not hold while ${name} is missing.`,
    edits,
    ...(isFilled || isDiffering ? { prior: OTHER_WAY_PRIOR } : weighedCondition(site, operand, name)),
  }
  if (isFilled) return [guarded, filling(site, operand, name)]
  return isDiffering ? [guarded, differing(site, operand, name)] : [guarded]
}

/** `if (x > best.x) best = x`: the first of all has nothing to be compared with. */
function isFilledBy({ culprit, use }: Site): boolean {
  const statement = use.findParent((path) => path.isStatement())
  if (!culprit.isIdentifier() || !statement?.isIfStatement()) return false
  const { consequent } = statement.node
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  return body.some((one) => sets(one, culprit.node.name) && !setsToNothing(one))
}

/** `x = undefined` gives it no value. */
const setsToNothing = (node: t.Statement): boolean =>
  t.isExpressionStatement(node) &&
  t.isAssignmentExpression(node.expression) &&
  nothingOf(node.expression.right) !== null

function filling(site: Site, operand: NodePath, name: string): Suggestion {
  const [start, end] = [operand.node.start ?? 0, operand.node.end ?? 0]
  const isRow = operand.parentPath?.isLogicalExpression({ operator: '&&' })
  const text = `!${name} || ${site.source.text.slice(start, end)}`
  return {
    variant: 'filled',
    explanation: `While there is no ${name} to compare with, this becomes it.`,
    edits: [{ start, end, text: isRow ? `(${text})` : text }],
    prior: 0.68,
    reasons: [`What the condition guards fills ${name}: else it would never get its first value.`],
  }
}

/** `x.a !== b` becomes `!x || x.a !== b`: the guard leaves. */
function differing(site: Site, operand: NodePath, name: string): Suggestion {
  const comparison = site.use.parent
  const [start, end] = [comparison.start ?? 0, comparison.end ?? 0]
  const isAlone = operand.node === comparison || operand.parentPath?.isLogicalExpression({ operator: '||' })
  const text = `!${name} || ${site.source.text.slice(start, end)}`
  return {
    variant: 'differs',
    explanation: `A missing ${name} is not what the guard asks for either: it leaves as with any other.`,
    edits: [{ start, end, text: isAlone ? text : `(${text})` }],
    prior: 0.56,
    reasons: ['The condition is a guard that leaves when the value is another one; a missing value is another one.'],
  }
}

/** Only where the member (or the call on it) is the whole value: an argument, an initial value, what is returned. */
function asValue(site: Site): Suggestion[] {
  const { use, source } = site
  if (
    usesOptionalChaining(source) ||
    conditionOperand(use) ||
    !use.isMemberExpression() ||
    !isReadOf(use.node, site.culprit.node)
  )
    return []
  // A missing list has a length of zero: the missing list itself is no number.
  if (site.wording.name === 'length') return []
  const whole = wholeChain(use)
  if (!asksForMember(whole) && !isBeforeStandIn(site, whole) && !isWholeValue(whole)) return []
  const name = textOf(site, site.culprit.node)
  const start = whole.node.start ?? 0
  return [
    {
      variant: isWork(site) ? 'call' : 'value',
      explanation: `The value is the missing ${name} itself while there is nothing to read from.`,
      edits: [{ start, end: start, text: `${name} && ` }],
      ...valueEvidence(site, whole),
    },
  ]
}

function valueEvidence(site: Site, whole: NodePath): Pick<Suggestion, 'prior' | 'reasons'> {
  const name = textOf(site, site.culprit.node)
  if (isBeforeStandIn(site, whole))
    return { prior: STAND_IN_PRIOR, reasons: ['What stands behind it is taken where there is nothing.'] }
  if (asksForMember(whole))
    return {
      prior: MEMBER_ASKED_PRIOR,
      reasons: [`What ${name} may lack is asked for already, and a missing one lacks it.`],
    }
  if (walkOf(site, whole))
    return {
      prior: isEndOfUndefined(site) ? OTHER_END_PRIOR : WALK_PRIOR,
      reasons: [`Each round goes on from what is inside of ${name}: in what is missing there is nothing.`],
    }
  return weighed(site, whole, { nothing: nothingAt(site), prior: 0.38 })
}

/** `diff.split(',')` of `diff.split(',') || make()`; not `lock.release(x) || true`, which does something. */
const isBeforeStandIn = (site: Site, { key, parentPath }: NodePath): boolean =>
  key === 'left' &&
  parentPath?.isLogicalExpression({ operator: '||' }) === true &&
  isWholeValue(parentPath) &&
  !isWork(site)

/** `steps[type].read(json)`: to go on without the one that does it is to leave undone what was asked for; `x.trim()` only writes `x` otherwise. */
function isWork({ use, wording }: Site): boolean {
  const name = wording.name ?? ''
  return use.key === 'callee' && !(name in String.prototype) && !(name in Array.prototype)
}

/** `x.match` of `x.match && x.match(re)`, which is the whole value then. */
const asksForMember = ({ key, parentPath }: NodePath): boolean =>
  key === 'left' &&
  parentPath?.isLogicalExpression({ operator: '&&' }) === true &&
  parentPath.get('right').isCallExpression() &&
  isWholeValue(parentPath)

/** `String(x)` would say `null` or `undefined`. */
const isTextMaker = (callee: t.Node): boolean => t.isIdentifier(callee, { name: 'String' })

function isWholeValue(path: NodePath): boolean {
  const parent = path.parentPath
  if (parent?.isConditionalExpression() && path.key !== 'test') return isWholeValue(parent)
  return Boolean(
    parent?.isVariableDeclarator() ||
      (parent?.isAssignmentExpression({ operator: '=' }) && path.key === 'right') ||
      isReturned(path) ||
      (parent?.isCallExpression() && path.listKey === 'arguments' && !isTextMaker(parent.node.callee)) ||
      parent?.isObjectProperty(),
  )
}
