import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { isPure, isReturned, statementInList } from '../../../syntax/code.ts'
import { functionOf, type Guard, guardsAround, isNamedIn } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A number that is none, negative or too large reaches a function that throws on it. */
export const numberGuard: Template = {
  id: 'number-guard',
  suggest(site) {
    const { culprit, wording } = site
    if (site.kind !== 'throw') return []
    if (wording.kind === 'invalid-digits') return digits(site)
    if (!['invalid-code-point', 'invalid-length', 'invalid-time'].includes(wording.kind)) return []
    const name = textOf(site, culprit.node)
    const fact = (isPure(culprit.node) ? site.values[name] : undefined) ?? saidOf(site)
    const fault = faultOf(fact, wording.kind, name)
    if (!fault) return []
    return [...widened(site, fault), ...clamped(site, name, fault), ...asFound(site, fault)]
  },
  examples: [
    {
      name: 'the check beside it learns of NaN',
      error: { type: 'RangeError', message: 'Invalid code point NaN' },
      before:
        'function entity(text, code) {\n  if (code === 0) {\n    return text;\n  }\n  return String.§fromCodePoint(code);\n}\n',
      values: { code: { type: 'number', text: 'NaN' } },
      after:
        'function entity(text, code) {\n  if (code === 0 || isNaN(code)) {\n    return text;\n  }\n  return String.fromCodePoint(code);\n}\n',
    },
    {
      name: 'the check right before learns of what it did not ask for',
      error: { type: 'RangeError', message: 'Invalid code point NaN' },
      before:
        'function entity(text) {\n  var code = parseInt(text, 10);\n  if (String(code) !== text) {\n    warn(text);\n    return text;\n  }\n\n  return String.§fromCodePoint(code);\n}\n',
      values: { code: { type: 'number', text: 'NaN' } },
      after:
        'function entity(text) {\n  var code = parseInt(text, 10);\n  if (String(code) !== text || isNaN(code)) {\n    warn(text);\n    return text;\n  }\n\n  return String.fromCodePoint(code);\n}\n',
    },
    {
      name: 'what a replacement cannot make stays as it was found',
      error: { type: 'RangeError', message: 'Invalid code point 9999999' },
      before:
        'const one = (found, digits) => String.§fromCodePoint(parseInt(digits, 10));\nconst plain = (text) => §text.replace(/&#(\\d+);/g, one);\n',
      after:
        'const one = (found, digits) => parseInt(digits, 10) > 0x10ffff ? found : String.fromCodePoint(parseInt(digits, 10));\nconst plain = (text) => text.replace(/&#(\\d+);/g, one);\n',
    },
    {
      name: 'not the first of what is no match',
      error: { type: 'RangeError', message: 'Invalid code point 9999999' },
      before:
        'const one = (index, digits) => String.§fromCodePoint(parseInt(digits, 10));\nconst all = (list) => §list.map(one);\n',
      after: null,
    },
    {
      name: 'what is left of the width',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before: "const pad = (text, width) => text + ' '.§repeat(width - text.length)\n",
      values: { 'width - text.length': { type: 'number', text: '-2' } },
      after: "const pad = (text, width) => text + ' '.repeat(Math.max(0, width - text.length))\n",
    },
    {
      name: 'nothing is repeated less than never',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before: "function pad(text, count) {\n  return ' '.§repeat(count) + text;\n}\n",
      values: { count: { type: 'number', text: '-2' } },
      after: "function pad(text, count) {\n  return ' '.repeat(Math.max(0, count)) + text;\n}\n",
    },
    {
      name: 'what is computed in place',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before: "const bar = (share, width) => '#'.§repeat(Math.round(share * width));\n",
      after: "const bar = (share, width) => '#'.repeat(Math.max(0, Math.round(share * width)));\n",
    },
    {
      name: 'a list is cut to no less than nothing',
      error: { type: 'RangeError', message: 'Invalid array length' },
      before: 'function drop(list, count) {\n  list.length §= list.length - count;\n  return list;\n}\n',
      values: { 'list.length - count': { type: 'number', text: '-1' } },
      after: 'function drop(list, count) {\n  list.length = Math.max(0, list.length - count);\n  return list;\n}\n',
    },
    {
      name: 'no decimals are the fewest',
      error: { type: 'RangeError', message: 'toFixed() digits argument must be between 0 and 100' },
      before: 'const show = (n, digits, whole) => n.§toFixed(digits - whole);\n',
      values: { 'digits - whole': { type: 'number', text: '-2' } },
      after: 'const show = (n, digits, whole) => n.toFixed(Math.max(0, digits - whole));\n',
    },
    {
      name: 'one digit is the least',
      error: { type: 'RangeError', message: 'toPrecision() argument must be between 1 and 100' },
      before: 'const show = (n, digits) => n.§toPrecision(digits);\n',
      values: { digits: { type: 'number', text: '0' } },
      after: 'const show = (n, digits) => n.toPrecision(Math.max(1, digits));\n',
    },
    {
      name: 'a hundred are the most',
      error: { type: 'RangeError', message: 'toFixed() digits argument must be between 0 and 100' },
      before: 'const show = (n, step) => n.§toFixed(step.length);\n',
      values: { 'step.length': { type: 'number', text: '103' } },
      after: 'const show = (n, step) => n.toFixed(Math.min(100, step.length));\n',
    },
    {
      name: 'not where nobody saw the number',
      error: { type: 'RangeError', message: 'toFixed() digits argument must be between 0 and 100' },
      before: 'const show = (n, digits) => n.§toFixed(digits);\n',
      after: null,
    },
  ],
}

interface Fault {
  test: string
  isNegative: boolean
  said: string
}

function faultOf(fact: ValueFact | undefined, kind: string, name: string): Fault | null {
  if (fact?.type !== 'number') return null
  const value = Number(fact.text)
  if (Number.isNaN(value)) return { test: `isNaN(${name})`, isNegative: false, said: 'not a number' }
  if (value < 0) return { test: `${name} < 0`, isNegative: true, said: 'negative' }
  return kind === 'invalid-code-point' && value > 0x10ffff
    ? { test: `${name} > 0x10ffff`, isNegative: false, said: 'beyond the last character' }
    : null
}

/** What was computed in place is named by the message: `Invalid count value: -2`. */
function saidOf(site: Site): ValueFact | undefined {
  const text = /^Invalid (?:count value:|typed array length:|code point) (-?(?:\d+(?:\.\d+)?|Infinity|NaN))$/.exec(
    site.error.message,
  )?.[1]
  return text === undefined ? undefined : { type: 'number', text }
}

/** An `if` before that already turns away other values: of the same variable, or else the one right before. */
function widened(site: Site, fault: Fault): Suggestion[] {
  const { culprit } = site
  if (!culprit.isIdentifier()) return []
  const { name } = culprit.node
  const before = guardsAround(site).filter((guard) => guard.isBefore)
  const asking = before.find((guard) => isNamedIn(guard.test, name))
  const guard = asking ?? before.find((one) => isRightBefore(one, site))
  if (!guard) return []
  const end = guard.test.end ?? 0
  const does = asking ? `already checks ${name} with` : 'leaves right before with'
  return [
    {
      variant: 'widen',
      explanation: `Turn away a ${name} that is ${fault.said} as the function does with others.`,
      edits: [{ start: end, end, text: ` || ${fault.test}` }],
      prior: asking ? 0.68 : 0.56,
      reasons: [`The function ${does} \`${textOf(site, guard.test)}\`; it was ${fault.said}.`],
    },
  ]
}

/** The statement before the failing one, in the same list, which says something of what it turns away. */
function isRightBefore({ path, kind }: Guard, site: Site): boolean {
  const statement = statementInList(site.use)
  const { consequent } = path.node
  const isRefusal = kind === 'throw' || (t.isBlockStatement(consequent) && consequent.body.length > 1)
  if (!isRefusal) return false
  return statement !== null && path.container === statement.container && Number(path.key) === Number(statement.key) - 1
}

function clamped(site: Site, name: string, fault: Fault): Suggestion[] {
  if (!fault.isNegative || site.wording.kind !== 'invalid-length') return []
  const { start, end } = site.culprit.node
  return [
    {
      variant: 'clamp',
      explanation: `Take zero when ${name} is negative.`,
      edits: [{ start: start ?? 0, end: end ?? 0, text: `Math.max(0, ${name})` }],
      prior: 0.55,
      reasons: [`${name} was negative when it failed, and nothing is less than an empty one.`],
    },
  ]
}

/** `text.replace(pattern, (found) => ...)`: what cannot be replaced is what was found. */
function asFound(site: Site, fault: Fault): Suggestion[] {
  const owner = functionOf(site.use)
  const [call] = site.callers
  const callee = call?.node.callee
  const [found] = owner.isFunction() ? owner.node.params : []
  const isReplacing = t.isMemberExpression(callee) && /^replace(?:All)?$/.test(propertyOf(callee) ?? '')
  if (!isReplacing || !t.isIdentifier(found) || !isComputed(site.culprit.node) || !isReturned(site.use)) return []
  const start = site.use.node.start ?? 0
  return [
    {
      variant: 'as-found',
      explanation: `Leave ${found.name} as it is when the number is ${fault.said}.`,
      edits: [{ start, end: start, text: `${fault.test} ? ${found.name} : ` }],
      prior: 0.66,
      reasons: [`What it makes takes the place of ${found.name} in a text, and of this number nothing can be made.`],
    },
  ]
}

/** Also by a function that only reads digits. */
const isComputed = (node: t.Node): boolean =>
  isPure(node) ||
  (t.isCallExpression(node) &&
    /^(?:parseInt|Number)$/.test(
      t.isMemberExpression(node.callee) ? (propertyOf(node.callee) ?? '') : nameOf(node.callee),
    ) &&
    node.arguments.every((one) => isPure(one)))

const nameOf = (node: t.Node): string => (t.isIdentifier(node) ? node.name : '')

const DIGITS_MAX = 100
const DIGITS_MIN: Record<string, number> = { toFixed: 0, toExponential: 0, toPrecision: 1 }

/** As few or as many digits as there can be: a number is still shown, which is what was asked for. */
function digits(site: Site): Suggestion[] {
  const { node } = site.culprit
  const callee = t.isCallExpression(site.use.node) ? site.use.node.callee : null
  const least = t.isMemberExpression(callee) ? DIGITS_MIN[propertyOf(callee) ?? ''] : undefined
  const name = textOf(site, node)
  const count = Number(site.values[name]?.text ?? Number.NaN)
  if (least === undefined || t.isLiteral(node) || Number.isNaN(count)) return []
  const isLess = count < least
  const text = isLess ? `Math.max(${least}, ${name})` : `Math.min(${DIGITS_MAX}, ${name})`
  return [
    {
      variant: 'digits',
      explanation: `Take ${isLess ? least : DIGITS_MAX} when ${name} is ${isLess ? 'less' : 'more'}.`,
      edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
      prior: isLess ? 0.6 : 0.56,
      reasons: [`${name} was ${count}, and no number is written with ${isLess ? 'fewer' : 'more'} digits than that.`],
    },
  ]
}
