import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { emptyTables, isAskedAsObject, isFilled } from '../../../syntax/empty-tables.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { answeredReads, handedReads, isInheritedKey, readsLike, tableReads } from '../../../syntax/table-reads.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** Each of them costs a run of the failing program. */
const TABLES_MAX = 3
const READS_MAX = 5

/**
 * An object that is used as a table answers `constructor` and `toString` as well, which nobody put into it. A table without prototype,
 * or a question for its own keys: neither makes another failure go away, so that one which does is its own proof.
 */
export const ownEntry: Template = {
  id: 'own-entry',
  suggest(site) {
    if (!INHERITED.has(site.wording.kind) || site.kind !== 'throw') return []
    return [{ site, reads: tableReads(site) }, answeredReads(site), handedReads(site)].flatMap((seen) =>
      seen ? ownEntries(seen) : [],
    )
  },
  examples: [
    {
      name: 'what a caller looked up and handed in',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'pattern')" },
      before:
        "function Rules() {\n  this.rules = {};\n}\nfunction first(rules) {\n  for (var i = 0; i < rules.length; i++) {\n    var rule = rules[i];\n    if (rule.§pattern) return rule;\n  }\n}\nRules.prototype.add = function (name, rule) {\n  this.rules[name] = this.rules[name] || [];\n  this.rules[name].push(rule);\n};\nRules.prototype.find = function (name) {\n  var rules = this.rules[name] || this.rules['*'] || [];\n  return §first(rules);\n};\n",
      values: { rules: { type: 'function' }, rule: { type: 'undefined' } },
      after:
        "function Rules() {\n  this.rules = Object.create(null);\n}\nfunction first(rules) {\n  for (var i = 0; i < rules.length; i++) {\n    var rule = rules[i];\n    if (rule.pattern) return rule;\n  }\n}\nRules.prototype.add = function (name, rule) {\n  this.rules[name] = this.rules[name] || [];\n  this.rules[name].push(rule);\n};\nRules.prototype.find = function (name) {\n  var rules = this.rules[name] || this.rules['*'] || [];\n  return first(rules);\n};\n",
    },
    {
      name: 'what was looked up as it was handed in, and handed on',
      error: { type: 'TypeError', message: '(name || "").toLowerCase is not a function' },
      before:
        'const links = {};\nfunction plain(name) {\n  return (name || "").§toLowerCase();\n}\nfunction zone(name) {\n  name = §plain(name);\n  return zones[name] || (links[name] && §zone(links[name])) || null;\n}\n',
      values: { name: { type: 'function' } },
      after:
        'const links = Object.create(null);\nfunction plain(name) {\n  return (name || "").toLowerCase();\n}\nfunction zone(name) {\n  name = plain(name);\n  return zones[name] || (links[name] && zone(links[name])) || null;\n}\n',
    },
    {
      name: 'a table of what was seen',
      error: { type: 'TypeError', message: 'list.push is not a function' },
      before:
        'function group(words) {\n  var seen = {};\n  words.forEach(function (word) {\n    var list = seen[word] || (seen[word] = []);\n    list.§push(word);\n  });\n  return seen;\n}\n',
      after:
        'function group(words) {\n  var seen = Object.create(null);\n  words.forEach(function (word) {\n    var list = seen[word] || (seen[word] = []);\n    list.push(word);\n  });\n  return seen;\n}\n',
    },
    {
      name: 'a table of others',
      error: { type: 'TypeError', message: 'decode.start is not a function' },
      before:
        'function decoder(decoders, name) {\n  const decode = decoders[name];\n  return decode && decode.§start();\n}\n',
      values: { name: { type: 'string', text: 'toString' } },
      after:
        'function decoder(decoders, name) {\n  const decode = Object.prototype.hasOwnProperty.call(decoders, name) ? decoders[name] : undefined;\n  return decode && decode.start();\n}\n',
    },
    {
      name: 'by its reads, where it is asked for its own keys elsewhere',
      error: { type: 'TypeError', message: 'seen[word].push is not a function' },
      before:
        'var seen = {};\nfunction has(word) { return seen.hasOwnProperty(word); }\nfunction add(word) {\n  var list = seen[word] || (seen[word] = []);\n  list.§push(word);\n}\n',
      values: { word: { type: 'string', text: 'constructor' } },
      after:
        'var seen = {};\nfunction has(word) { return seen.hasOwnProperty(word); }\nfunction add(word) {\n  var list = (Object.prototype.hasOwnProperty.call(seen, word) ? seen[word] : undefined) || (seen[word] = []);\n  list.push(word);\n}\n',
    },
    {
      name: 'all reads of a table that another function fills',
      error: { type: 'TypeError', message: '(names[key] || []).some is not a function' },
      before:
        'function read(args) {\n  var names = tableOf(args);\n  function has(key) { return (names[key] || []).§some(Boolean); }\n  function all(key) { return (names[key] || []).map(String); }\n  return [has, all];\n}\nfunction tableOf(list) {\n  var table = {};\n  list.forEach(function (one) { table[one] = [one]; });\n  return table;\n}\n',
      values: { key: { type: 'string', text: 'constructor' } },
      after:
        'function read(args) {\n  var names = tableOf(args);\n  function has(key) { return (names[key] || []).some(Boolean); }\n  function all(key) { return (names[key] || []).map(String); }\n  return [has, all];\n}\nfunction tableOf(list) {\n  var table = Object.create(null);\n  list.forEach(function (one) { table[one] = [one]; });\n  return table;\n}\n',
    },
    {
      name: 'what is called and cannot be, under a name that all objects have',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        'function run(name, x) {\n  const handler = handlers[name];\n  if (!handler) return null;\n  return §handler(x);\n}\n',
      values: { name: { type: 'string', text: 'valueOf' } },
      after:
        'function run(name, x) {\n  const handler = Object.prototype.hasOwnProperty.call(handlers, name) ? handlers[name] : undefined;\n  if (!handler) return null;\n  return handler(x);\n}\n',
    },
    {
      name: 'the answer of a function beside it, whose table is made in two places',
      error: { type: 'TypeError', message: 'found.run is not a function' },
      before:
        'function Jobs() { this.all = {}; }\nJobs.prototype.find = function (key) {\n  if (key in this.all) return this.all[key];\n};\nJobs.prototype.clear = function () { this.all = {}; };\nJobs.prototype.start = function (name) {\n  const found = this.find(name);\n  if (found) found.§run();\n};\n',
      values: { name: { type: 'string', text: 'constructor' } },
      after:
        'function Jobs() { this.all = Object.create(null); }\nJobs.prototype.find = function (key) {\n  if (key in this.all) return this.all[key];\n};\nJobs.prototype.clear = function () { this.all = Object.create(null); };\nJobs.prototype.start = function (name) {\n  const found = this.find(name);\n  if (found) found.run();\n};\n',
    },
    {
      name: 'not the answer for a key that nobody inherits',
      error: { type: 'TypeError', message: 'found.run is not a function' },
      before:
        'function find(all, key) {\n  return all[key];\n}\nfunction start(all, name) {\n  const found = find(all, name);\n  if (found) found.§run();\n}\n',
      values: { name: { type: 'string', text: 'build' } },
      after: null,
    },
    {
      name: 'not a key that nobody inherits',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before: 'function run(name, x) {\n  const handler = handlers[name];\n  return §handler(x);\n}\n',
      values: { name: { type: 'string', text: 'get' } },
      after: null,
    },
    {
      name: 'a table that is asked for each name of a list',
      error: { type: 'TypeError', message: '(after[names[i]] || []).concat is not a function' },
      before:
        'function order(names, one) {\n  const after = {};\n  for (let i = 0; i < names.length; ++i) {\n    after[names[i]] = (after[names[i]] || []).§concat(one);\n  }\n}\n',
      after:
        'function order(names, one) {\n  const after = Object.create(null);\n  for (let i = 0; i < names.length; ++i) {\n    after[names[i]] = (after[names[i]] || []).concat(one);\n  }\n}\n',
    },
    {
      name: 'not a list',
      error: { type: 'TypeError', message: 'item.start is not a function' },
      before:
        'function run(items) {\n  for (let i = 0; i < items.length; i++) {\n    const item = items[i];\n    item.§start();\n  }\n}\n',
      after: null,
    },
  ],
}

function ownEntries({ site, reads }: { site: Site; reads: NodePath<t.MemberExpression>[] }): Suggestion[] {
  const asked = reads.filter(({ node }) => !NEEDS_KEY.has(site.wording.kind) || isInheritedKey(site, node.property))
  const first = new Map(asked.map((read) => [textOf(site, read.node), read]))
  return [...tables(site, asked), ...[...first.values()].slice(0, READS_MAX).flatMap((read) => ownRead(site, read))]
}

/** What is made of a function or object that was inherited instead of an entry. */
const INHERITED = new Set([
  'not-a-function',
  'not-iterable',
  'in-operator',
  'other',
  'property-of-nullish',
  'nullish-to-object',
])
/** So often something else that the key has to be seen. */
const NEEDS_KEY = new Set(['nullish-to-object'])

/** `= {}` of what such a read asks, wherever in the file it is made. */
function tables(site: Site, reads: readonly NodePath<t.MemberExpression>[]): Suggestion[] {
  const asked = new Set(reads.map(({ node }) => textOf(site, node.object)))
  const made = emptyTables(site, asked).filter(({ name }) => !isAskedAsObject(site, name))
  // A field that is emptied by a new table is the same table at each of the places.
  const groups = new Map(made.map((one) => [one.name.startsWith('this.') ? one.name : one.start, one.name]))
  return [...groups].slice(0, TABLES_MAX).map(([key, name]) => {
    const places = made.filter((one) => (typeof key === 'string' ? one.name === key : one.start === key))
    return {
      variant: 'table',
      explanation: `Make ${name} a table without a prototype: it answers only what was put into it.`,
      edits: places.map(({ start, end }) => ({ start, end, text: 'Object.create(null)' })),
      prior: places.every(({ isKept }) => isKept) ? (isFilled(site, name) ? FILLED_PRIOR : 0.82) : 0.48,
      reasons: [`${name} is asked for keys that come from outside, and inherited what it answered.`],
      ...(places.length > 1 ? { isWhole: true } : {}),
    }
  })
}

/** What is put in under such a key has to be found again, whatever the key is: to ask for own keys does not do for `__proto__`. */
const FILLED_PRIOR = 0.9

/** Where the key is known, it has to be one that objects inherit; where it is not, a method of a class may be meant. */
function ownRead(site: Site, read: NodePath<t.MemberExpression>): Suggestion[] {
  const isInherited = isInheritedKey(site, read.node.property)
  if (isInherited === false) return []
  const [table, whole] = [textOf(site, read.node.object), textOf(site, read.node)]
  const one = {
    variant: 'read',
    explanation: `Take ${whole} only where ${table} has such a key itself.`,
    edits: [ownEdit(site, read)],
    prior: isInherited === null ? 0.5 : 0.76,
    reasons: [`${table} is asked for a key that comes from outside, and inherited what it answered.`],
  }
  const all = readsLike(site, read)
  if (all.length < 2) return [one]
  return [one, { ...one, variant: 'reads', edits: all.map((each) => ownEdit(site, each)), prior: one.prior - 0.02 }]
}

function ownEdit(site: Site, { node, parentPath, key }: NodePath<t.MemberExpression>): Edit {
  const [table, name, read] = [node.object, node.property, node].map((each) => textOf(site, each))
  const isOwn = `Object.prototype.hasOwnProperty.call(${table}, ${name})`
  const isAsked = parentPath?.isLogicalExpression({ operator: '&&' }) || key === 'test'
  const isAlone = parentPath?.isVariableDeclarator() || parentPath?.isAssignmentExpression({ operator: '=' })
  const value = `${isOwn} ? ${read} : undefined`
  const text = isAsked ? `${isOwn} && ${read}` : isAlone ? value : `(${value})`
  return { start: node.start ?? 0, end: node.end ?? 0, text }
}
