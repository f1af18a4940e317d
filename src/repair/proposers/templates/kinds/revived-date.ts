import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { hasNode } from '../../../syntax/code.ts'
import { missingMethod, propertyOf, wordOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `{ ...loan, lent: new Date(loan.lent) }`: what comes out of a text again gets its dates back there, but for one of them. */
export const revivedDate: Template = {
  id: 'revived-date',
  suggest(site) {
    const missing = site.kind === 'throw' && site.wording.kind === 'not-a-function' ? missingMethod(site) : null
    const isDate = missing !== null && missing.method in Date.prototype && isWrittenDate(missing.fact)
    const name = isDate ? wordOf(missing.receiver.node) : null
    const copies = name === null ? [] : copiesWithout(site, name)
    const [copy] = copies
    if (name === null || !t.isValidIdentifier(name, false) || !copy || copies.length > 1) return []
    const { from, node, dated } = copy
    const end = node.properties.at(-1)?.end ?? 0
    return [
      {
        explanation: `Make a date of ${name} again, as of ${dated}.`,
        edits: [{ start: end, end, text: `, ${name}: ${from}.${name} && new Date(${from}.${name})` }],
        prior: 0.84,
        reasons: [
          `Line ${node.loc?.start.line ?? 0} makes a date of ${dated} again, and leaves ${name} the text that it was kept as.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'one of two dates',
      error: { type: 'TypeError', message: 'loan.due.getTime is not a function' },
      before:
        'const restore = (text) => JSON.parse(text).map((loan) => ({ ...loan, lent: new Date(loan.lent) }))\nconst late = (loan, now) => loan.due.§getTime() < now\n',
      values: { 'loan.due': { type: 'string', text: '2024-04-15' } },
      after:
        'const restore = (text) => JSON.parse(text).map((loan) => ({ ...loan, lent: new Date(loan.lent), due: loan.due && new Date(loan.due) }))\nconst late = (loan, now) => loan.due.getTime() < now\n',
    },
    {
      name: 'not a text of another kind',
      error: { type: 'TypeError', message: 'loan.due.getTime is not a function' },
      before:
        'const restore = (text) => JSON.parse(text).map((loan) => ({ ...loan, lent: new Date(loan.lent) }))\nconst late = (loan, now) => loan.due.§getTime() < now\n',
      values: { 'loan.due': { type: 'string', text: 'soon' } },
      after: null,
    },
    {
      name: 'not where none becomes a date again',
      error: { type: 'TypeError', message: 'loan.due.getTime is not a function' },
      before:
        'const restore = (text) => JSON.parse(text).map((loan) => ({ ...loan }))\nconst late = (loan, now) => loan.due.§getTime() < now\n',
      values: { 'loan.due': { type: 'string', text: '2024-04-15' } },
      after: null,
    },
  ],
}

/** A text that a date can be made of; any other would become a date that is none. */
const isWrittenDate = ({ type, text }: ValueFact): boolean =>
  type === 'string' && (text === undefined || !Number.isNaN(Date.parse(text)))

interface Copy {
  node: t.ObjectExpression
  /** What is copied. */
  from: string
  /** A part that becomes a date again. */
  dated: string
}

/** The copies of the file with a date that was a text, in which the named part stays as it was. */
function copiesWithout(site: Site, name: string): Copy[] {
  const copies: Copy[] = []
  t.traverseFast(site.source.root.node, (node) => {
    if (!t.isObjectExpression(node)) return
    const [first, ...rest] = node.properties
    if (!t.isSpreadElement(first) || !t.isIdentifier(first.argument)) return
    const from = first.argument.name
    const dated = rest.find((one) => t.isObjectProperty(one) && isDateOf(one.value, from))
    const isOwn = rest.some(
      (one) =>
        !t.isSpreadElement(one) && (t.isIdentifier(one.key, { name }) || t.isStringLiteral(one.key, { value: name })),
    )
    if (t.isObjectProperty(dated) && !isOwn) copies.push({ node, from, dated: textOf(site, dated.key) })
  })
  return copies
}

/** `new Date(loan.lent)`, maybe under a condition. */
const isDateOf = (value: t.Node, from: string): boolean =>
  hasNode(value, (node) => {
    const [given] = t.isNewExpression(node) && t.isIdentifier(node.callee, { name: 'Date' }) ? node.arguments : []
    return t.isMemberExpression(given) && t.isIdentifier(given.object, { name: from }) && propertyOf(given) !== null
  })
