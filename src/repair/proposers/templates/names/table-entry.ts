import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `WRITERS[typeof value](value)` where the table has no entry of that name: its entry for all else, or one more like the others. */
export const tableEntry: Template = {
  id: 'table-entry',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object, property, computed } = culprit.node
    if (!computed || !t.isIdentifier(object) || t.isLiteral(property)) return []
    const table = culprit.scope.getBinding(object.name)?.path.node
    if (!t.isVariableDeclarator(table) || !t.isObjectExpression(table.init)) return []
    const entries = entriesOf(table.init)
    return entries ? [...elseEntry(site, entries), ...oneMore(site, entries, property)] : []
  },
  examples: [
    {
      name: 'a type that the table forgot',
      error: { type: 'TypeError', message: 'WRITERS[(typeof value)] is not a function' },
      before:
        'const WRITERS = {\n  string: JSON.stringify,\n  number: String,\n  boolean: String,\n};\nconst write = (value) => §WRITERS[typeof value](value);\n',
      values: { value: { type: 'bigint', text: '10' } },
      after:
        'const WRITERS = {\n  string: JSON.stringify,\n  number: String,\n  boolean: String,\n  bigint: String,\n};\nconst write = (value) => WRITERS[typeof value](value);\n',
    },
    {
      name: 'an entry for all else',
      error: { type: 'TypeError', message: 'show[node.type] is not a function' },
      before:
        'const show = {\n  text: (node) => node.text,\n  default: (node) => all(node.children),\n};\nconst one = (node) => §show[node.type](node);\n',
      values: { 'node.type': { type: 'string', text: 'em' } },
      after:
        'const show = {\n  text: (node) => node.text,\n  default: (node) => all(node.children),\n};\nconst one = (node) => (show[node.type] || show.default)(node);\n',
    },
    {
      name: 'not where the entries are each their own',
      error: { type: 'TypeError', message: 'show[node.type] is not a function' },
      before:
        'const show = {\n  text: writeText,\n  list: writeList,\n};\nconst one = (node) => §show[node.type](node);\n',
      values: { 'node.type': { type: 'string', text: 'em' } },
      after: null,
    },
  ],
}

interface Entry {
  key: string
  node: t.Node
  value: t.Node
}

/** Null where not all of its entries are written there. */
function entriesOf({ properties }: t.ObjectExpression): Entry[] | null {
  const entries = properties.map((node): Entry | null => {
    if (t.isSpreadElement(node) || node.computed) return null
    const { key } = node
    const name = t.isIdentifier(key) ? key.name : t.isStringLiteral(key) ? key.value : null
    return name === null ? null : { key: name, node, value: t.isObjectProperty(node) ? node.value : node }
  })
  return entries.every((entry) => entry !== null) && entries.length > 0 ? entries : null
}

const ELSE_NAMES = new Set(['default', '_', '*', 'unknown', 'fallback', 'otherwise', 'other'])

function elseEntry(site: Site, entries: Entry[]): Suggestion[] {
  const { node } = site.culprit
  const found = entries.find(({ key }) => ELSE_NAMES.has(key))
  if (!found || !t.isMemberExpression(node) || !isPlainKey(node.property)) return []
  const table = textOf(site, node.object)
  const other = t.isValidIdentifier(found.key, false) ? `${table}.${found.key}` : `${table}['${found.key}']`
  return [
    {
      variant: 'else',
      explanation: `Take ${other} where the table has no entry.`,
      edits: [replaced(node, `(${textOf(site, node)} || ${other})`)],
      prior: 0.72,
      reasons: [`The table has an entry for all else at line ${found.node.loc?.start.line ?? 0}.`],
    },
  ]
}

const isPlainKey = (key: t.Node): boolean =>
  isRepeatable(key) || (t.isUnaryExpression(key, { operator: 'typeof' }) && isRepeatable(key.argument))

/** Most entries are one and the same function, which writes any value: the one that is missing is like them. */
function oneMore(site: Site, entries: Entry[], property: t.Node): Suggestion[] {
  const key = missingType(site, property)
  const counts = new Map<string, Entry[]>()
  for (const entry of entries)
    if (t.isIdentifier(entry.value)) counts.set(entry.value.name, [...(counts.get(entry.value.name) ?? []), entry])
  const [name, alike] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  const last = entries.at(-1)
  if (key === null || !last || !name || !alike || alike.length < 2 || alike.length * 2 < entries.length) return []
  const sample = alike[0] as Entry
  const quoted = textOf(site, sample.node).startsWith("'") ? `'${key}'` : key
  const end = last.node.end ?? 0
  const line = (last.node.start ?? 0) - site.source.text.lastIndexOf('\n', last.node.start ?? 0) - 1
  const gap = last.node.loc?.start.line === sample.node.loc?.start.line ? ' ' : `\n${' '.repeat(Math.max(0, line))}`
  return [
    {
      variant: 'one-more',
      explanation: `Give the table an entry for ${key}, like most of its others.`,
      edits: [{ start: end, end, text: `,${gap}${quoted}: ${name}` }],
      prior: 0.68,
      reasons: [`${alike.length} of its ${entries.length} entries are ${name}, which takes any value.`],
    },
  ]
}

/** The type that was asked for: `TABLE[typeof value]`. */
function missingType(site: Site, property: t.Node): string | null {
  if (!t.isUnaryExpression(property, { operator: 'typeof' })) return null
  const fact = site.values[textOf(site, property.argument)]
  return fact ? (fact.type === 'null' ? 'object' : fact.type) : null
}
