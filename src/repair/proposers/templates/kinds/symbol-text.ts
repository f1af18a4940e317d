import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { writtenPart } from '../../../syntax/written-parts.ts'
import type { Suggestion, Template } from '../template.ts'

/** `'of ' + key` becomes `'of ' + String(key)`: a symbol has a text, but the language wants to be asked for it. */
export const symbolText: Template = {
  id: 'symbol-text',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'symbol-as-text') return []
    const joined = joinedList(site)
    if (joined) return [joined]
    const answers = textsPutIn(site)
    if (answers) return [answers]
    const part = writtenPart(site, ({ type }) => type === 'symbol')
    if (!part) return []
    const name = textOf(site, part.node)
    return [
      {
        explanation: `Ask ${name} for its text: it may be a symbol.`,
        edits: [replaced(part.node, `String(${name})`)],
        prior: 0.7,
        reasons: [`${name} was a symbol, which is not written as text by itself.`],
      },
    ]
  },
  examples: [
    {
      name: 'a key that is a symbol',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "var text = 'property ' §+ key + ' of it';\n",
      values: { key: { type: 'symbol', text: 'Symbol(a)' } },
      after: "var text = 'property ' + String(key) + ' of it';\n",
    },
    {
      name: 'in a template',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: `const text = path.map((key) => \`.\${§key}\`);\n`,
      values: { key: { type: 'symbol', text: 'Symbol(a)' } },
      after: `const text = path.map((key) => \`.\${String(key)}\`);\n`,
    },
    {
      name: 'in a list that is joined',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "const text = path.§join('.');\n",
      values: { path: { type: 'object', className: 'Array', length: 2, elements: ['string', 'symbol'] } },
      after: "const text = path.map(String).join('.');\n",
    },
    {
      name: 'in what is put into a text',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before:
        "const fill = (text, words) =>\n  text.§replace(/%(\\w)/g, (all, word) => {\n    if (word in words) return words[word](all);\n    return '%' + word;\n  });\n",
      after:
        "const fill = (text, words) =>\n  text.replace(/%(\\w)/g, (all, word) => {\n    if (word in words) return String(words[word](all));\n    return '%' + word;\n  });\n",
    },
    {
      name: 'not where null would become text with it',
      error: { type: 'TypeError', message: 'Cannot convert a Symbol value to a string' },
      before: "const text = path.§join('.');\n",
      values: { path: { type: 'object', className: 'Array', length: 2, elements: ['null', 'symbol'] } },
      after: null,
    },
  ],
}

/** `path.join('.')`: all elements are asked for their text, unless one is nothing, which `join` leaves out. */
function joinedList(site: Site): Suggestion | null {
  const { node } = site.use
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || propertyOf(node.callee) !== 'join') return null
  const list = node.callee.object
  const { elements = [] } = site.values[textOf(site, list)] ?? {}
  if (!elements.includes('symbol') || elements.includes('null') || elements.includes('undefined')) return null
  return {
    variant: 'elements',
    explanation: `Ask each element of ${textOf(site, list)} for its text: it may be a symbol.`,
    edits: [{ start: list.end ?? 0, end: list.end ?? 0, text: '.map(String)' }],
    prior: 0.68,
    reasons: [`${textOf(site, list)} holds a symbol, which is not written as text by itself.`],
  }
}

/** `text.replace(sign, () => make())`: what is put in becomes text, and each of the calls may answer a symbol. */
function textsPutIn(site: Site): Suggestion | null {
  const { use } = site
  if (!use.isCallExpression() || !t.isMemberExpression(use.node.callee)) return null
  const maker = use.get('arguments')[1]
  if (!/^replace(?:All)?$/.test(propertyOf(use.node.callee) ?? '') || !maker?.isFunction()) return null
  const answered = t.isExpression(maker.node.body)
    ? [maker.node.body]
    : returnsOf(maker).flatMap((path) => path.node.argument ?? [])
  const made = answered.filter((node) => t.isCallExpression(node))
  if (made.length === 0) return null
  return {
    variant: 'put-in',
    explanation: 'Ask what is put into the text for its own text: it may be a symbol.',
    edits: made.map((node) => replaced(node, `String(${textOf(site, node)})`)),
    prior: 0.68,
    reasons: ['What is put in is made text anyway, which a symbol is not by itself.'],
    ...(made.length > 1 ? { isWhole: true } : {}),
  }
}
