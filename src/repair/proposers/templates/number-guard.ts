import * as t from '@babel/types'
import type { ValueFact } from '../../facts/facts.ts'
import { functionOf } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** A number that is none, negative or too large reaches a function that throws on it. */
export const numberGuard: Template = {
  id: 'number-guard',
  suggest(site) {
    const { culprit, wording } = site
    if (site.kind !== 'throw' || !['invalid-code-point', 'invalid-length', 'invalid-time'].includes(wording.kind))
      return []
    if (!culprit.isIdentifier()) return []
    const name = culprit.node.name
    const fault = faultOf(site.values[name], wording.kind, name)
    if (!fault) return []
    return [...widened(site, name, fault), ...clamped(site, name, fault)]
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
      name: 'nothing is repeated less than never',
      error: { type: 'RangeError', message: 'Invalid count value: -2' },
      before: "function pad(text, count) {\n  return ' '.§repeat(count) + text;\n}\n",
      values: { count: { type: 'number', text: '-2' } },
      after: "function pad(text, count) {\n  return ' '.repeat(Math.max(0, count)) + text;\n}\n",
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

/** An `if` before that already turns away other values of the same variable. */
function widened(site: Site, name: string, fault: Fault): Suggestion[] {
  const suggestions: Suggestion[] = []
  functionOf(site.use).traverse({
    IfStatement(path) {
      const { test, consequent } = path.node
      const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
      if (
        (path.node.end ?? 0) > (site.use.node.start ?? 0) ||
        !(t.isReturnStatement(last) || t.isThrowStatement(last) || t.isContinueStatement(last))
      )
        return
      let asksForIt = false
      t.traverseFast(test, (node) => {
        if (t.isIdentifier(node, { name })) asksForIt = true
      })
      if (!asksForIt) return
      suggestions.push({
        variant: 'widen',
        explanation: `Turn away a ${name} that is ${fault.said} as the function does with others.`,
        edits: [{ start: test.end ?? 0, end: test.end ?? 0, text: ` || ${fault.test}` }],
        prior: 0.68,
        reasons: [`The function already checks ${name} with \`${textOf(site, test)}\`; it was ${fault.said}.`],
      })
    },
  })
  return suggestions.slice(-1)
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
