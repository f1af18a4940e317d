import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { culpritValue, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.74
/** Shorter ones are alike by chance, longer ones are seldom whole copies. */
const CHARS_MIN = 12
const CHARS_MAX = 300
const MORE_CHARS_MAX = 60

/** The same line stands elsewhere in the file, but for a question or a default that this copy lacks. */
export const asClone: Template = {
  id: 'as-clone',
  suggest(site) {
    if (site.kind === 'caller' || culpritValue(site)?.type === 'function') return []
    const own = cloneable(site.use)
    if (!own) return []
    const text = textOf(site, own.node)
    const found = new Map<string, number>()
    site.source.root.traverse({
      Statement(path) {
        if (lengthOf(path.node) > CHARS_MAX + MORE_CHARS_MAX) return
        const other = textOf(site, path.node)
        const more = insertedInto(text, other)
        if (more !== null && isGuard(more, site) && !found.has(other)) found.set(other, path.node.loc?.start.line ?? 0)
      },
    })
    const [clone] = found
    if (!clone || found.size > 1) return []
    const [better, line] = clone
    return [
      {
        explanation: `Write the line as line ${line} has it.`,
        edits: [replaced(own.node, better)],
        prior: PRIOR,
        reasons: [`Line ${line} is the same but for \`${insertedInto(text, better)}\`.`],
      },
    ]
  },
  examples: [
    {
      name: 'a default that the copy has',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before:
        'function add(node) {\n  const names = (node.names || []).map(plain)\n  return names\n}\nfunction drop(node) {\n  const names = node.names.§map(plain)\n  forget(names)\n}\n',
      after:
        'function add(node) {\n  const names = (node.names || []).map(plain)\n  return names\n}\nfunction drop(node) {\n  const names = (node.names || []).map(plain)\n  forget(names)\n}\n',
    },
    {
      name: 'a question that the copy has',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'unit')" },
      before:
        'function add(node) {\n  return write(node, node.size && node.size.unit)\n}\nfunction drop(node) {\n  return write(node, node.size.§unit)\n}\n',
      after:
        'function add(node) {\n  return write(node, node.size && node.size.unit)\n}\nfunction drop(node) {\n  return write(node, node.size && node.size.unit)\n}\n',
    },
    {
      name: 'not a line that does more',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'unit')" },
      before:
        'function add(node) {\n  return write(node, other.size, node.size.unit)\n}\nfunction drop(node) {\n  return write(node, node.size.§unit)\n}\n',
      after: null,
    },
  ],
}

/** The statement, where it is one line of its own and no block with others in it. */
function cloneable(use: NodePath): NodePath | null {
  const statement = use.findParent((path) => path.isStatement())
  const isLine =
    statement?.isExpressionStatement() || statement?.isReturnStatement() || statement?.isVariableDeclaration()
  if (!statement || !isLine) return null
  const length = lengthOf(statement.node)
  return length >= CHARS_MIN && length <= CHARS_MAX ? statement : null
}

const lengthOf = (node: t.Node): number => (node.end ?? 0) - (node.start ?? 0)

/** What `longer` has in one place more than `text`, but for brackets and white space; null where that is not all that they differ in. */
function insertedInto(text: string, longer: string): string | null {
  const plain = (one: string): string => one.replace(/[()\s]/g, '')
  return insertedPlainly(plain(text), plain(longer))
}

function insertedPlainly(text: string, longer: string): string | null {
  const more = longer.length - text.length
  if (more <= 0 || more > MORE_CHARS_MAX) return null
  let start = 0
  while (start < text.length && text[start] === longer[start]) start++
  return text.slice(start) === longer.slice(start + more) ? longer.slice(start, start + more) : null
}

/** A question before, a default behind, or a chain: what makes the use safe and does nothing else. */
function isGuard(more: string, site: Site): boolean {
  if (/^(?:\|\||\?\?)[^&|?:;]+$|^\?\.?$/.test(more)) return true
  return more.includes('&&') && !/[;{}=]$/.test(more) && isNamed(more, site)
}

function isNamed(more: string, site: Site): boolean {
  const { node } = site.culprit
  const name = t.isMemberExpression(node) && t.isIdentifier(node.property) ? node.property.name : textOf(site, node)
  return more.includes(name)
}
