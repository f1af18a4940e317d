import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { type Site, textOf } from '../../syntax/site.ts'
import { tableReads } from '../../syntax/table-reads.ts'
import type { Suggestion, Template } from './template.ts'

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
    const reads = tableReads(site)
    const first = new Map(reads.map((read) => [textOf(site, read.node), read]))
    return [...tables(site, reads), ...[...first.values()].slice(0, READS_MAX).flatMap((read) => ownRead(site, read))]
  },
  examples: [
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
      name: 'not a list',
      error: { type: 'TypeError', message: 'item.start is not a function' },
      before:
        'function run(items) {\n  for (let i = 0; i < items.length; i++) {\n    const item = items[i];\n    item.§start();\n  }\n}\n',
      after: null,
    },
  ],
}

const INHERITED_KEYS = new Set(Object.getOwnPropertyNames(Object.prototype))

/** What is made of a function or object that was inherited instead of an entry. */
const INHERITED = new Set(['not-a-function', 'not-iterable', 'in-operator', 'other', 'property-of-nullish'])

/** `= {}` of what such a read asks, wherever in the file it is made. */
function tables(site: Site, reads: readonly NodePath<t.MemberExpression>[]): Suggestion[] {
  const asked = new Set(reads.map(({ node }) => textOf(site, node.object)))
  const suggestions: Suggestion[] = []
  const take = (name: string, made: t.Node | null | undefined): void => {
    if (!t.isObjectExpression(made) || made.properties.length > 0 || !asked.has(name)) return
    if (suggestions.length >= TABLES_MAX || isAskedAsObject(site, name)) return
    suggestions.push({
      variant: 'table',
      explanation: `Make ${name} a table without a prototype: it answers only what was put into it.`,
      edits: [{ start: made.start ?? 0, end: made.end ?? 0, text: 'Object.create(null)' }],
      // Who is given the table would see that it is another kind of object.
      prior: isGivenOut(site, name) ? 0.48 : 0.82,
      reasons: [`${name} is asked for keys that come from outside, and inherited what it answered.`],
    })
  }
  site.source.root.traverse({
    VariableDeclarator: ({ node }) => take(textOf(site, node.id), node.init),
    AssignmentExpression: ({ node }) => take(textOf(site, node.left), node.right),
  })
  return suggestions
}

function isGivenOut(site: Site, name: string): boolean {
  let isGiven = false
  site.source.root.traverse({
    ReturnStatement({ node }) {
      if (node.argument && textOf(site, node.argument) === name) isGiven = true
    },
  })
  return isGiven
}

/** `table.hasOwnProperty(key)` needs the prototype. */
const isAskedAsObject = (site: Site, name: string): boolean =>
  ['hasOwnProperty', 'propertyIsEnumerable', 'toString', 'valueOf'].some((method) =>
    site.source.text.includes(`${name}.${method}(`),
  )

/** Where the key is known, it has to be one that objects inherit; where it is not, a method of a class may be meant. */
function ownRead(site: Site, { node, parentPath, key }: NodePath<t.MemberExpression>): Suggestion[] {
  const known = site.values[textOf(site, node.property)]?.text
  if (known !== undefined && !INHERITED_KEYS.has(known)) return []
  const [table, name, read] = [node.object, node.property, node].map((each) => textOf(site, each))
  const isOwn = `Object.prototype.hasOwnProperty.call(${table}, ${name})`
  const isAsked = parentPath?.isLogicalExpression({ operator: '&&' }) || key === 'test'
  const isAlone = parentPath?.isVariableDeclarator() || parentPath?.isAssignmentExpression({ operator: '=' })
  const value = `${isOwn} ? ${read} : undefined`
  const text = isAsked ? `${isOwn} && ${read}` : isAlone ? value : `(${value})`
  return [
    {
      variant: 'read',
      explanation: `Take ${read} only where ${table} has such a key itself.`,
      edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
      prior: known === undefined ? 0.5 : 0.76,
      reasons: [`${table} is asked for a key that comes from outside, and inherited what it answered.`],
    },
  ]
}
