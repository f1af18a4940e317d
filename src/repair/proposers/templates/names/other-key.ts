import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { keyWrittenOtherwise } from '../../../syntax/objections.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** The table has the key in another writing: a header in lower case, a name that somebody typed in capitals. */
export const otherKey: Template = {
  id: 'other-key',
  suggest(site) {
    if (site.kind !== 'throw' && site.kind !== 'origin') return []
    const asked = askedOtherwise(site)
    if (asked) return [asked]
    const found = keyWrittenOtherwise(site)
    if (!found) return []
    const { node, key, like } = found
    const reasons = [`${like} is there, and ${key} is not.`]
    const written = t.isStringLiteral(node) ? quoted(textOf(site, node), like) : inCase(textOf(site, node), key, like)
    if (written === null) return []
    const suggestion: Suggestion = {
      explanation: `Look for ${like}, which is how it is written there.`,
      edits: [replaced(node, written)],
      prior: 0.78,
      reasons,
    }
    return [suggestion]
  },
  examples: [
    {
      name: 'a header as Node names it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: "const type = headers['Content-Type'].§split(';')\n",
      values: {
        headers: { type: 'object', className: 'Object', names: ['content-type', 'host'] },
        "headers['Content-Type']": { type: 'undefined' },
      },
      after: "const type = headers['content-type'].split(';')\n",
    },
    {
      name: 'a key that was asked for in another way',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'match')" },
      before: 'if (val.toLowerCase() in NAMES) use(NAMES[val].§match(HEX));\n',
      after: 'if (val.toLowerCase() in NAMES) use(NAMES[val.toLowerCase()].match(HEX));\n',
    },
    {
      name: 'a key of a map that was asked for in another way',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'if (levels.has(key.trim())) {\n  use(levels.get(key).§rank);\n}\n',
      after: 'if (levels.has(key.trim())) {\n  use(levels.get(key.trim()).rank);\n}\n',
    },
    {
      name: 'not where another key was asked for',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'if (other in LEVELS) use(LEVELS[level].§rank);\n',
      after: null,
    },
    {
      name: 'a level that was typed in capitals',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'const rank = LEVELS[level].§rank\n',
      values: {
        LEVELS: { type: 'object', className: 'Object', names: ['info', 'warn'] },
        level: { type: 'string', text: 'WARN', length: 4 },
        'LEVELS[level]': { type: 'undefined' },
      },
      after: 'const rank = LEVELS[level.toLowerCase()].rank\n',
    },
    {
      name: 'not a key that is nowhere',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'const rank = LEVELS[level].§rank\n',
      values: {
        LEVELS: { type: 'object', className: 'Object', names: ['info', 'warn'] },
        level: { type: 'string', text: 'loud', length: 4 },
        'LEVELS[level]': { type: 'undefined' },
      },
      after: null,
    },
  ],
}

/** `if (key.trim() in table) ... table[key]`: the question has made the key ready, and the reading has not. */
function askedOtherwise(site: Site): Suggestion | null {
  const read = readOf(site.culprit.node)
  if (!read) return null
  const [table, key] = [textOf(site, read.table), textOf(site, read.key)]
  for (let at: NodePath | null = site.use; at?.parentPath; at = at.parentPath) {
    const test = at.key === 'consequent' && at.parentPath.isIfStatement() ? at.parentPath.node.test : null
    const other = test && askedKey(test, (node) => textOf(site, node) === table)
    const written = other && textOf(site, other)
    if (!other || !written || written === key || !madeOf(other, (node) => textOf(site, node) === key)) continue
    return {
      variant: 'as-asked',
      explanation: `Look for ${written}, which is what was asked for.`,
      edits: [replaced(read.key, written)],
      prior: 0.84,
      reasons: [`Line ${test.loc?.start.line ?? 0} has asked whether ${table} has ${written}.`],
    }
  }
  return null
}

/** `table[key]` and `table.get(key)`. */
function readOf(node: t.Node): { table: t.Node; key: t.Node } | null {
  if (t.isMemberExpression(node, { computed: true })) return { table: node.object, key: node.property }
  const [key] = t.isCallExpression(node) ? node.arguments : []
  const isGet = t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === 'get'
  return isGet && key ? { table: (node.callee as t.MemberExpression).object, key } : null
}

/** The `k` of `k in table`, `table.has(k)` and `table.hasOwnProperty(k)` in a condition of which all must hold. */
function askedKey(test: t.Node, isTable: (node: t.Node) => boolean): t.Node | null {
  if (t.isLogicalExpression(test, { operator: '&&' }))
    return askedKey(test.left, isTable) ?? askedKey(test.right, isTable)
  if (t.isBinaryExpression(test, { operator: 'in' })) return isTable(test.right) ? test.left : null
  if (!t.isCallExpression(test) || !t.isMemberExpression(test.callee)) return null
  const isAsked = /^(?:has|hasOwnProperty)$/.test(propertyOf(test.callee) ?? '') && isTable(test.callee.object)
  return isAsked ? (test.arguments[0] ?? null) : null
}

function madeOf(whole: t.Node, isKey: (node: t.Node) => boolean): boolean {
  let is = false
  t.traverseFast(whole, (node) => {
    is ||= isKey(node)
  })
  return is
}

const quoted = (literal: string, name: string): string => `${literal[0]}${name}${literal[0]}`

/** The key in the case that the table keeps, where that makes it the same. */
function inCase(text: string, key: string, like: string): string | null {
  if (key.toLowerCase() === like) return `${text}.toLowerCase()`
  return key.toUpperCase() === like ? `${text}.toUpperCase()` : null
}
