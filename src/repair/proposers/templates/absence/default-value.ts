import * as t from '@babel/types'
import { indentAt, semicolon, statementInList, usesOptionalChaining } from '../../../syntax/code.ts'
import { isToBeKeptIn } from '../../../syntax/kept-in.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'
import { type Default, defaultsFor } from './defaults-around.ts'

/** What is put into something that nobody keeps is lost. */
const LOSS = 0.3

/** `a.b` becomes `(a || '').b`, or the variable gets its default where it is filled. */
export const defaultValue: Template = {
  id: 'default-value',
  suggest(site) {
    if (!isAbsent(site) || site.kind === 'caller') return []
    const defaults = defaultsFor(site)
    return defaults.flatMap((value) => [...suggestion(site, value), ...beforehand(site, value)])
  },
  examples: [
    {
      name: 'an empty string for a method of strings',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: 'function words(text) {\n  return text.§split(" ");\n}\n',
      after: 'function words(text) {\n  return (text || \'\').split(" ");\n}\n',
    },
    {
      name: 'an empty array to iterate',
      error: { type: 'TypeError', message: 'rows is not iterable' },
      before: 'function all(rows) {\n  for (const row of §rows) use(row);\n}\n',
      values: { rows: { type: 'undefined' } },
      after: 'function all(rows) {\n  for (const row of (rows || [])) use(row);\n}\n',
    },
    {
      name: 'once, for all that follows',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before: 'function pair(box) {\n  var a = box.§a;\n  return [a, box.b];\n}\n',
      after: 'function pair(box) {\n  if (box == null) box = {};\n  var a = box.a;\n  return [a, box.b];\n}\n',
    },
    {
      name: 'what the functions beside it take for the same property',
      error: { type: 'TypeError', message: 'node.children is not iterable' },
      before:
        'function depth(node) {\n  return (node.children ?? []).length;\n}\nfunction all(node) {\n  for (const child of §node.children) use(child);\n}\n',
      values: { 'node.children': { type: 'undefined' } },
      after:
        'function depth(node) {\n  return (node.children ?? []).length;\n}\nfunction all(node) {\n  for (const child of (node.children ?? [])) use(child);\n}\n',
    },
    {
      name: 'all matches, of which there are none',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before: 'function lines(text) {\n  return text.match(/\\n/g).§length;\n}\n',
      after: 'function lines(text) {\n  return (text.match(/\\n/g) || []).length;\n}\n',
    },
    {
      name: 'the text of nothing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before: 'function write(v) {\n  return escape(v.§toString());\n}\n',
      after: "function write(v) {\n  return escape((v == null ? '' : v).toString());\n}\n",
    },
    {
      name: 'no amount',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before: "function show(n) {\n  if (n === 0 && zero) return zero;\n  return n.§toString().split('.')[0];\n}\n",
      after:
        "function show(n) {\n  if (n === 0 && zero) return zero;\n  return (n || 0).toString().split('.')[0];\n}\n",
    },
    {
      name: 'all matches, gone through at once',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'join')" },
      before: "function wrap(text) {\n  var re = new RegExp(form, 'g');\n  return text.match(re).§join('-');\n}\n",
      after:
        "function wrap(text) {\n  var re = new RegExp(form, 'g');\n  return (text.match(re) || []).join('-');\n}\n",
    },
    {
      name: 'what is in no list',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'some')" },
      before: 'function has(node, test) {\n  return node.parts.§some(test);\n}\n',
      after: 'function has(node, test) {\n  return (node.parts || []).some(test);\n}\n',
    },
    {
      name: 'nothing, added to a list',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'slice')" },
      before: 'function all(list, node) {\n  return list.concat(node.rows.§slice(1));\n}\n',
      after: 'function all(list, node) {\n  return list.concat((node.rows || []).slice(1));\n}\n',
    },
    {
      name: 'all matches that a function of the file finds',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'join')" },
      before:
        'function words(text) {\n  return text.match(/[a-z]+/g);\n}\nfunction anchor(text) {\n  return words(text).§join("-");\n}\n',
      after:
        'function words(text) {\n  return text.match(/[a-z]+/g);\n}\nfunction anchor(text) {\n  return (words(text) || []).join("-");\n}\n',
    },
    {
      name: 'a part of the text that the pattern does without',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '0')" },
      before:
        "const LINE = /^(\\w+)=(.*)?$/;\nfunction bare(text) {\n  return text§[0] === '\"' ? text.slice(1, -1) : text;\n}\nfunction read(line) {\n  const match = LINE.exec(line);\n  return §bare(match[2]);\n}\n",
      after:
        "const LINE = /^(\\w+)=(.*)?$/;\nfunction bare(text) {\n  return text[0] === '\"' ? text.slice(1, -1) : text;\n}\nfunction read(line) {\n  const match = LINE.exec(line);\n  return bare(match[2] || '');\n}\n",
    },
    {
      name: 'a walk whose end is asked for undefined',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before:
        'function get(value, keys, other) {\n  for (const key of keys) value = value§[key];\n  return value === undefined ? other : value;\n}\n',
      values: { value: { type: 'null' } },
      after:
        'function get(value, keys, other) {\n  for (const key of keys) value = (value || {})[key];\n  return value === undefined ? other : value;\n}\n',
    },
    {
      name: 'a header whose parts are turned away where they are not the ones',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        "function take(headers) {\n  const [kind, given] = headers.mark.§split('=');\n  if (kind !== 'sha256' || given !== known) return refuse();\n  go();\n}\n",
      after:
        "function take(headers) {\n  const [kind, given] = (headers.mark || '').split('=');\n  if (kind !== 'sha256' || given !== known) return refuse();\n  go();\n}\n",
    },
    {
      name: 'what the other case gives',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'const names = list.length === 2 ? list[1].names : [];\nif (names.§length) use(names);\n',
      after: 'const names = (list.length === 2 ? list[1].names : []) || [];\nif (names.length) use(names);\n',
    },
    {
      name: 'the prototype of what has none',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'constructor')" },
      before: 'const kind = (x) => Object.getPrototypeOf(x)§.constructor.name;\n',
      after: 'const kind = (x) => (Object.getPrototypeOf(x) || {}).constructor.name;\n',
    },
    {
      name: 'a name that is looked for, and has a stand-in',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before:
        "function nameOf(fn) {\n  var name = /^function (\\w*)/.exec(fn)§[1];\n  return name || 'anonymous';\n}\n",
      after:
        "function nameOf(fn) {\n  var name = (/^function (\\w*)/.exec(fn) || {})[1];\n  return name || 'anonymous';\n}\n",
    },
    {
      name: 'text whose name only sounds like more than one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'indexOf')" },
      before: 'function port(address) {\n  return address.§indexOf("[") < 0 ? PORT.exec(address) : null;\n}\n',
      after: 'function port(address) {\n  return (address || \'\').indexOf("[") < 0 ? PORT.exec(address) : null;\n}\n',
    },
    {
      name: 'the whole answer of what always answers text',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toString')" },
      before:
        '/** @returns {string} */\nfunction host(url) {\n  return isList(url.host) ? url.host.join() : url.host.§toString();\n}\n',
      after:
        "/** @returns {string} */\nfunction host(url) {\n  return isList(url.host) ? url.host.join() : (url.host == null ? '' : url.host).toString();\n}\n",
    },
    {
      name: 'settings of which each may be missing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'years')" },
      before:
        'function Span(parts) {\n  var years = parts.§years || parts.y || 0;\n  this.days = years * 365 + (parts.days || 0);\n}\n',
      after:
        'function Span(parts) {\n  if (parts == null) parts = {};\n  var years = parts.years || parts.y || 0;\n  this.days = years * 365 + (parts.days || 0);\n}\n',
    },
    {
      name: 'a method of any kind, which is asked for next',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toUpperCase')" },
      before:
        'function call(value, name) {\n  var fn = isOwn ? own : value§[name];\n  return fn == null ? fn : fn.apply(value);\n}\n',
      after:
        'function call(value, name) {\n  var fn = isOwn ? own : (value || {})[name];\n  return fn == null ? fn : fn.apply(value);\n}\n',
    },
    {
      name: 'what is taken apart, with a stand-in for each part',
      error: { type: 'TypeError', message: "Cannot destructure property 'message' of 'err' as it is null." },
      before:
        "function show(err) {\n  let { message } = §err;\n  if (!message && isText(err)) message = err;\n  return message || 'no message';\n}\n",
      after:
        "function show(err) {\n  if (err == null) err = {};\n  let { message } = err;\n  if (!message && isText(err)) message = err;\n  return message || 'no message';\n}\n",
    },
    {
      name: 'what may be left out',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before: '/** @param {string[]} [names] */\nfunction all(names) {\n  return names.§map(one).join();\n}\n',
      after: '/** @param {string[]} [names] */\nfunction all(names) {\n  return (names || []).map(one).join();\n}\n',
    },
    {
      name: 'the default that the function already uses beside it',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'indexOf')" },
      before: "function match(options, path) {\n  return path.§indexOf(options.path || '/') === 0;\n}\n",
      after: "function match(options, path) {\n  return (path || '/').indexOf(options.path || '/') === 0;\n}\n",
    },
  ],
}

function suggestion(site: Site, value: Default): Suggestion[] {
  const { culprit } = site
  const name = textOf(site, culprit.node)
  const isModern = usesOptionalChaining(site.source)
  const operator = isModern ? '??' : '||'
  const start = culprit.node.start ?? 0
  const end = culprit.node.end ?? 0
  const isWhole = site.kind === 'origin' || (site.kind === 'argument' && culprit.listKey === 'arguments')
  const needsInner = !(
    t.isIdentifier(culprit.node) ||
    t.isMemberExpression(culprit.node) ||
    t.isCallExpression(culprit.node) ||
    t.isLogicalExpression(culprit.node, { operator: '||' })
  )
  const inner = needsInner ? `(${name})` : name
  // Zero and false have a text of their own.
  const isOfAny = value.text === "''" && site.wording.name === 'toString' && !isModern
  const text = isOfAny
    ? `(${name} == null ? ${value.text} : ${name})`
    : isWhole
      ? `${inner} ${operator} ${value.text}`
      : `(${inner} ${operator} ${value.text})`
  return [
    {
      variant: `${value.variant}-${site.kind}`,
      explanation: `Take ${value.text} when ${name} is missing.`,
      edits: [{ start, end, text }],
      prior: value.prior - (site.kind === 'argument' ? 0.06 : 0) - (isToBeKeptIn(site) ? LOSS : 0),
      ...(value.reasons ? { reasons: value.reasons } : {}),
    },
  ]
}

/** A variable that is read more than once gets its default before the first of them. */
function beforehand(site: Site, value: Default): Suggestion[] {
  const { culprit } = site
  if (site.kind !== 'throw' || !culprit.isIdentifier()) return []
  const binding = culprit.scope.getBinding(culprit.node.name)
  const statement = statementInList(site.use)
  const isReadAgain = binding?.referencePaths.some((path) => (path.node.start ?? 0) > (site.use.node.end ?? 0))
  if (!binding || binding.kind === 'const' || !statement || !isReadAgain) return []
  const { name } = culprit.node
  const start = statement.node.start ?? 0
  // Declared in the statement itself, it has no value before.
  if ((binding.path.node.start ?? 0) >= start) return []
  const line = `if (${name} == null) ${name} = ${value.text}${semicolon(site.source)}`
  return [
    {
      variant: `${value.variant}-before`,
      explanation: `Take ${value.text} from here on when ${name} is missing.`,
      edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
      prior: value.prior - 0.04,
      ...(value.reasons ? { reasons: value.reasons } : {}),
    },
  ]
}
