// biome-ignore-all lint/suspicious/noTemplateCurlyInString: signs of patterns, no templates.
import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const SIGNS = '.*+?^${}()|[]\\'

/** `new RegExp(glob.replace(...))` with wildcards replaced: of the text only its wildcards are signs, the others stand for themselves. */
export const wildcards: Template = {
  id: 'wildcards',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'bad-regular-expression') return []
    const replaced = replacedText(site)
    if (!replaced) return []
    const { text, signs } = replaced
    const others = [...SIGNS].filter((sign) => !signs.includes(sign))
    const name = textOf(site, text)
    const end = text.end ?? 0
    return [
      {
        explanation: `Take the signs of ${name} that are no wildcards for themselves.`,
        edits: [{ start: end, end, text: `.replace(/[${others.map(inClass).join('')}]/g, '\\\\$&')` }],
        prior: 0.72,
        reasons: [`Only ${signs.join(' and ')} of ${name} are given a meaning of their own.`],
      },
    ]
  },
  examples: [
    {
      name: 'one wildcard',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /^a(.*$/: Unterminated group' },
      before: "const fits = (name, glob) => §new RegExp('^' + glob.replace(/\\*/g, '.*') + '$').test(name);\n",
      after:
        "const fits = (name, glob) => new RegExp('^' + glob.replace(/[.+?^${}()|[\\]\\\\]/g, '\\\\$&').replace(/\\*/g, '.*') + '$').test(name);\n",
    },
    {
      name: 'two of them, in a variable',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /a(./: Unterminated group' },
      before:
        "function fits(name, glob) {\n  var source = glob.replace(/\\*/g, '.*').replace(/\\?/g, '.');\n  return §new RegExp(source).test(name);\n}\n",
      after:
        "function fits(name, glob) {\n  var source = glob.replace(/[.+^${}()|[\\]\\\\]/g, '\\\\$&').replace(/\\*/g, '.*').replace(/\\?/g, '.');\n  return new RegExp(source).test(name);\n}\n",
    },
    {
      name: 'not where signs are escaped already',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /a(./: Unterminated group' },
      before:
        "const fits = (name, glob) => §new RegExp(glob.replace(/[.]/g, '\\\\$&').replace(/\\*/g, '.*')).test(name);\n",
      after: null,
    },
  ],
}

const inClass = (sign: string): string => (sign === ']' || sign === '\\' ? `\\${sign}` : sign)

interface Replaced {
  text: t.Node
  signs: string[]
}

/** The text of which wildcards are replaced, within what the pattern is made of. */
function replacedText(site: Site): Replaced | null {
  const made = site.use.find((path) => path.isNewExpression() || path.isCallExpression() || path.isStatement())
  const isRegExp = made?.isNewExpression() || made?.isCallExpression()
  if (!isRegExp || !t.isIdentifier(made.node.callee, { name: 'RegExp' })) return null
  const [source] = made.get('arguments') as NodePath[]
  const found: Replaced[] = []
  if (source) t.traverseFast(madeOf(source), (node) => void found.push(...wildcardsOf(node)))
  const [longest] = found.sort((a, b) => b.signs.length - a.signs.length)
  return longest ?? null
}

/** What a variable is made of, or the expression itself. */
function madeOf(path: NodePath): t.Node {
  const declared = path.isIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined
  return (declared?.isVariableDeclarator() && declared.node.init) || path.node
}

/** A row of `.replace(...)` of wildcards on a text. */
function wildcardsOf(node: t.Node): Replaced[] {
  const signs: string[] = []
  let at = node
  while (t.isCallExpression(at) && t.isMemberExpression(at.callee) && propertyOf(at.callee) === 'replace') {
    const sign = signOf(at.arguments[0])
    if (sign === null) return []
    signs.unshift(sign)
    at = at.callee.object
  }
  return signs.length > 0 && isRepeatable(at) ? [{ text: at, signs }] : []
}

/** The wildcard that is replaced, by a pattern or a text of nothing else. */
function signOf(node: t.Node | undefined): string | null {
  const text = t.isRegExpLiteral(node) ? node.pattern : t.isStringLiteral(node) ? `\\${node.value}` : ''
  return /^\\[*?]$/.test(text) ? text.slice(1) : null
}
