// biome-ignore-all lint/suspicious/noTemplateCurlyInString: signs of patterns, no templates.

import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Names of what is written as a pattern on purpose: to read it as plain text would change what it means. */
const PATTERNS = /(?:re|regex|regexp|pattern|expression|expr|rule|source)s?$/i
const ESCAPED = "replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')"

/** Text that becomes part of a regular expression and is none: its signs are escaped. */
export const plainPattern: Template = {
  id: 'plain-pattern',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'bad-regular-expression') return []
    const made = site.use.find((path) => path.isNewExpression() || path.isCallExpression() || path.isStatement())
    const [pattern, flags] = made && isRegExp(made) ? (made.get('arguments') as NodePath[]) : []
    // Who gives the flags gives a pattern.
    if (!pattern || flags?.isIdentifier() || flags?.isMemberExpression()) return []
    const parts = partsOf(madeOf(pattern)).filter((part) => !PATTERNS.test(lastName(part)))
    const escaper = escaperOf(site)
    return parts.slice(0, 2).map((part) => escaped(site, part, escaper))
  },
  examples: [
    {
      name: 'what is searched for',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(/: Unterminated group' },
      before: "const find = (text) => §new RegExp(text, 'i')\n",
      after: "const find = (text) => new RegExp(String(text).replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&'), 'i')\n",
    },
    {
      name: 'as the function beside it does',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /+$/: Nothing to repeat' },
      before:
        "function escapeRe(s) { return s.replace(/[.+]/g, '\\\\$&') }\nconst ends = (s, p) => §new RegExp(p + '$').test(s)\n",
      after:
        "function escapeRe(s) { return s.replace(/[.+]/g, '\\\\$&') }\nconst ends = (s, p) => new RegExp(escapeRe(String(p)) + '$').test(s)\n",
    },
    {
      name: 'each of a list of words',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(c++)/: Nothing to repeat' },
      before:
        "function escape(s) { return s.replace(/[+]/g, '\\\\$&') }\nvar re = §new RegExp('(' + words.join('|') + ')')\n",
      after:
        "function escape(s) { return s.replace(/[+]/g, '\\\\$&') }\nvar re = new RegExp('(' + words.map((word) => escape(String(word))).join('|') + ')')\n",
    },
    {
      name: 'a list that is put in order first, in a variable',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /c++|a/: Nothing to repeat' },
      before:
        "/** Words are plain text. */\nfunction finder(words) {\n  const source = words.slice().sort(byLength).join('|');\n  return §new RegExp(source, 'g');\n}\n",
      after:
        "/** Words are plain text. */\nfunction finder(words) {\n  const source = words.slice().sort(byLength).map((word) => String(word).replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')).join('|');\n  return new RegExp(source, 'g');\n}\n",
    },
    {
      name: 'a class of signs, put together in the old way',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /[\\]/: Unterminated character class' },
      before: "function trim(text, chars) {\n  return text.replace(§new RegExp('['.concat(chars, ']+$')), '');\n}\n",
      after:
        "function trim(text, chars) {\n  return text.replace(new RegExp('['.concat(String(chars).replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&'), ']+$')), '');\n}\n",
    },
    {
      name: 'not words that are escaped already',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /c++|a/: Nothing to repeat' },
      before: "const finder = (words) => §new RegExp(words.map(escape).join('|'));\n",
      after: null,
    },
    {
      name: 'not what is called a pattern',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(/: Unterminated group' },
      before: 'const find = (pattern) => §new RegExp(pattern)\n',
      after: null,
    },
    {
      name: 'not what comes with flags of its own',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(/i: Unterminated group' },
      before: 'const toPattern = (match) => §new RegExp(match[1], match[2])\n',
      after: null,
    },
  ],
}

const isRegExp = (path: NodePath): boolean =>
  (path.isNewExpression() || path.isCallExpression()) && t.isIdentifier(path.node.callee, { name: 'RegExp' })

/** What a variable is made of, when that is put together; or the expression itself. */
function madeOf(path: NodePath): t.Node {
  const declared = path.isIdentifier() ? path.scope.getBinding(path.node.name)?.path : undefined
  const init = declared?.isVariableDeclarator() ? declared.node.init : null
  return t.isBinaryExpression(init) || t.isTemplateLiteral(init) || (init && joinedList(init))
    ? (init as t.Node)
    : path.node
}

/** What is put into the pattern: names, members, and joined lists; what is written out or made by another call stays. */
function partsOf(node: t.Node): t.Node[] {
  if (t.isBinaryExpression(node, { operator: '+' })) return [...partsOf(node.left), ...partsOf(node.right)]
  if (t.isTemplateLiteral(node)) return node.expressions.flatMap(partsOf)
  const added = addedTo(node)
  if (added) return added.flatMap(partsOf)
  if (t.isIdentifier(node) || t.isMemberExpression(node)) return [node]
  return joinedList(node) ? [node] : []
}

/** `'['.concat(chars, ']')`: what is put together so is text. */
function addedTo(node: t.Node): t.Node[] | null {
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return null
  const { object, property } = node.callee
  return t.isIdentifier(property, { name: 'concat' }) && t.isStringLiteral(object) ? node.arguments : null
}

/** The `list` of `list.join('|')`. */
function joinedList(node: t.Node): t.Node | null {
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return null
  const { object, property } = node.callee
  const isJoin = t.isIdentifier(property, { name: 'join' }) && t.isStringLiteral(node.arguments[0], { value: '|' })
  return isJoin && isUnchanged(object) ? object : null
}

/** Its elements are as they were: `words.slice().sort(byLength)`, and not `words.map(escape)`. */
function isUnchanged(node: t.Node): boolean {
  if (!t.isCallExpression(node)) return true
  const { callee } = node
  const method = t.isMemberExpression(callee) && t.isIdentifier(callee.property) ? callee.property.name : ''
  return /^(?:slice|sort|filter|reverse|concat)$/.test(method) && isUnchanged((callee as t.MemberExpression).object)
}

function lastName(node: t.Node): string {
  const list = joinedList(node)
  if (list) return lastName(list)
  if (t.isCallExpression(node) && t.isMemberExpression(node.callee)) return lastName(node.callee.object)
  const name = t.isMemberExpression(node) ? node.property : node
  return t.isIdentifier(name) ? name.name : ''
}

/** A function of this file, or one it has in reach, that escapes text for patterns: by its name and what it does. */
function escaperOf(site: Site): string | null {
  const bindings = Object.values(site.use.scope.getAllBindings())
  const found = bindings.find(
    ({ identifier, path }) =>
      /^(?:escape|quote|regexp?escape)\w*$/i.test(identifier.name) &&
      (!(path.isFunction() || path.isVariableDeclarator()) ||
        /\\\\\$&|\\\\\$1|require\(/.test(textOf(site, path.node))),
  )
  return found?.identifier.name ?? null
}

function escaped(site: Site, part: t.Node, escaper: string | null): Suggestion {
  const list = joinedList(part)
  const node = list ?? part
  const name = textOf(site, node)
  // What is no text was read as one before.
  const one = (text: string): string =>
    escaper === null ? `String(${text}).${ESCAPED}` : `${escaper}(String(${text}))`
  const each = /=>/.test(site.source.text) || /\bconst\s/.test(site.source.text) || escaper !== null
  const step = each ? `(word) => ${one('word')}` : `function (word) { return ${one('word')} }`
  return {
    explanation: `Take ${name} for the text that it is.`,
    edits: [replaced(node, list ? `${name}.map(${step})` : one(name))],
    ...evidenceFor(site, name, escaper),
  }
}

function evidenceFor(site: Site, name: string, escaper: string | null): Pick<Suggestion, 'prior' | 'reasons'> {
  if (saidToBePlain(site)) return { prior: 0.84, reasons: ['The program says that it takes plain text.'] }
  if (escaper !== null) return { prior: 0.82, reasons: [`${escaper} is what the file escapes text with.`] }
  return { prior: 0.62, reasons: [`${name} is put into the pattern as it came.`] }
}

/** A comment of the file, or of one beside it, says so. */
const saidToBePlain = ({ source, neighbours = [] }: Site): boolean =>
  [source, ...neighbours].some(({ ast }) => (ast.comments ?? []).some(({ value }) => PLAIN.test(value)))

const PLAIN = /\bplain (?:text|string)s?\b|\btaken literally\b|\bno (?:patterns?|regular expressions?)\b/i
