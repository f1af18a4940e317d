import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { namesAround } from '../../../syntax/names-around.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** JSON has no bigint: where its text is a key, or is read by people, a bigint is written as its digits. */
export const bigintText: Template = {
  id: 'bigint-text',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || !/serialize a BigInt/.test(site.error.message) || !use.isCallExpression()) return []
    if (textOf(site, use.node.callee) !== 'JSON.stringify') return []
    const [value, replacer] = use.node.arguments
    if (!value) return []
    const known = replacer ? functionIn(use, replacer) : null
    if (known) return inReplacer(known)
    return !replacer || t.isNullLiteral(replacer) ? withReplacer(site, value, replacer) : []
  },
  examples: [
    {
      name: 'a key, in which it is no text',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before: 'const keyOf = (args) => JSON.§stringify(args);\n',
      after:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is written.
        "const keyOf = (args) => JSON.stringify(args, (name, value) => (typeof value === 'bigint' ? `${value}n` : value));\n",
    },
    {
      name: 'what people read',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before: 'function log(record) {\n  out.write(JSON.§stringify(record, null, 2));\n}\n',
      after:
        "function log(record) {\n  out.write(JSON.stringify(record, (name, value) => (typeof value === 'bigint' ? String(value) : value), 2));\n}\n",
    },
    {
      name: 'beside what else JSON has not',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before:
        "function plain(key, value) {\n  if (typeof value === 'function') return '[Function]';\n  return value;\n}\nconst text = (x) => JSON.§stringify(x, plain);\n",
      after:
        "function plain(key, value) {\n  if (typeof value === 'bigint') return String(value);\n  if (typeof value === 'function') return '[Function]';\n  return value;\n}\nconst text = (x) => JSON.stringify(x, plain);\n",
    },
    {
      name: 'not what is sent to others',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before: 'const send = (x) => post(JSON.§stringify(x));\n',
      after: null,
    },
    {
      name: 'not where names are chosen',
      error: { type: 'TypeError', message: 'Do not know how to serialize a BigInt' },
      before: 'const text = (x) => JSON.§stringify(x, names);\n',
      after: null,
    },
  ],
}

const KEYS = /key|hash|cache|memo|finger|ident|digest/i
const READ = /log|debug|inspect|show|print|format|dump|trace|record|message|pretty|describe/i

/** Written as text by a sender, a bigint would be a text to the receiver: only where nobody takes it apart again it is known what to write. */
function withReplacer(site: Site, value: t.Node, replacer: t.Node | undefined): Suggestion[] {
  const words = namesAround(site.use)
  const isKey = KEYS.test(words)
  if (!isKey && !READ.test(words)) return []
  // The key of a bigint and that of the text with its digits have to differ.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is written.
  const text = isKey ? '`${value}n`' : 'String(value)'
  const mapper = `(name, value) => (typeof value === 'bigint' ? ${text} : value)`
  const end = value.end ?? 0
  const edit: Edit = replacer ? replaced(replacer, mapper) : { start: end, end, text: `, ${mapper}` }
  return [
    {
      variant: isKey ? 'key' : 'read',
      explanation: 'Write a bigint as its digits.',
      edits: [edit],
      prior: 0.62,
      reasons: [isKey ? 'The text is a key, which nobody reads back.' : 'The text is for people to read.'],
    },
  ]
}

/** The replacer's own function, when it is written in this file. */
function functionIn(use: NodePath<t.CallExpression>, replacer: t.Node): NodePath<t.Function> | null {
  const path = t.isIdentifier(replacer) ? use.scope.getBinding(replacer.name)?.path : use.get('arguments')[1]
  if (path?.isFunction()) return path
  const init = path?.isVariableDeclarator() ? path.get('init') : null
  return init?.isFunction() ? init : null
}

/** It writes other kinds as text, which JSON has not: one kind more. */
function inReplacer({ node }: NodePath<t.Function>): Suggestion[] {
  const parameter = node.params[1]
  const first = t.isBlockStatement(node.body) ? node.body.body[0] : undefined
  if (!first || !t.isIdentifier(parameter) || !asksKinds(node, parameter.name)) return []
  const start = first.start ?? 0
  const { name } = parameter
  const indent = ' '.repeat(first.loc?.start.column ?? 2)
  const line = `if (typeof ${name} === 'bigint') return String(${name});\n${indent}`
  return [
    {
      variant: 'kind',
      explanation: 'Write a bigint as its digits, as the other kinds that JSON has not.',
      edits: [{ start, end: start, text: line }],
      prior: 0.66,
      reasons: ['The replacer writes other kinds as text that JSON has not.'],
    },
  ]
}

function asksKinds(node: t.Function, name: string): boolean {
  let does = false
  t.traverseFast(node, (each) => {
    if (t.isUnaryExpression(each, { operator: 'typeof' }) && t.isIdentifier(each.argument, { name })) does = true
  })
  return does
}
