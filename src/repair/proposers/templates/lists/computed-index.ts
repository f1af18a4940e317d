import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `UNITS[Math.floor(log(size))]`, where the number is beyond what the table was made for: its first or last entry is meant. */
export const computedIndex: Template = {
  id: 'computed-index',
  suggest(site) {
    const { node } = site.culprit
    if (site.kind === 'caller' || !isAbsent(site) || !t.isMemberExpression(node) || !node.computed) return []
    const index = computed(site, node.property)
    const side = index && sideOf(site, node, index)
    if (!index || !side) return []
    const list = textOf(site, node.object)
    const bound = side === 'low' ? 'Math.max(0, ' : `Math.min(${list}.length - 1, `
    return [
      {
        variant: side,
        explanation: `Take the ${side === 'low' ? 'first' : 'last'} of ${list} for what is beyond it.`,
        edits: [
          { start: index.start ?? 0, end: index.start ?? 0, text: bound },
          { start: index.end ?? 0, end: index.end ?? 0, text: ')' },
        ],
        prior: 0.74,
        reasons: [`The index is computed, and ${list} has an end.`],
      },
    ]
  },
  examples: [
    {
      name: 'a share of all',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const level = (share) => LEVELS[Math.floor(share * LEVELS.length)].§name;\n',
      after: 'const level = (share) => LEVELS[Math.min(LEVELS.length - 1, Math.floor(share * LEVELS.length))].name;\n',
    },
    {
      name: 'a size beyond the last unit',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toLowerCase')" },
      before:
        "const UNITS = ['B', 'kB'];\nfunction show(size) {\n  const at = Math.floor(Math.log10(size) / 3);\n  return size / 1000 ** at + UNITS[at].§toLowerCase();\n}\n",
      values: { at: { type: 'number', text: '2' } },
      after:
        "const UNITS = ['B', 'kB'];\nfunction show(size) {\n  const at = Math.min(UNITS.length - 1, Math.floor(Math.log10(size) / 3));\n  return size / 1000 ** at + UNITS[at].toLowerCase();\n}\n",
    },
    {
      name: 'a size before the first unit',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toLowerCase')" },
      before:
        "const UNITS = ['B', 'kB'];\nfunction show(size) {\n  const at = Math.floor(Math.log10(size) / 3);\n  return size / 1000 ** at + UNITS[at].§toLowerCase();\n}\n",
      values: { at: { type: 'number', text: '-Infinity' } },
      after:
        "const UNITS = ['B', 'kB'];\nfunction show(size) {\n  const at = Math.max(0, Math.floor(Math.log10(size) / 3));\n  return size / 1000 ** at + UNITS[at].toLowerCase();\n}\n",
    },
    {
      name: 'not an index that was handed in',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toLowerCase')" },
      before: "const UNITS = ['B', 'kB'];\nconst unit = (at) => UNITS[at].§toLowerCase();\n",
      values: { at: { type: 'number', text: '2' } },
      after: null,
    },
    {
      name: 'not what is no number',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toLowerCase')" },
      before:
        "const UNITS = ['B', 'kB'];\nfunction show(size) {\n  const at = Math.floor(Math.log10(size) / 3);\n  return UNITS[at].§toLowerCase();\n}\n",
      values: { at: { type: 'number', text: 'NaN' } },
      after: null,
    },
  ],
}

/** The rounded number, in its place or where the constant is made of it. */
function computed(site: Site, node: t.Node): t.Node | null {
  const path = t.isIdentifier(node) ? site.culprit.scope.getBinding(node.name)?.path : undefined
  const made = path?.isVariableDeclarator() ? path.node.init : node
  return made && isRounded(made) ? made : null
}

function isRounded(node: t.Node): boolean {
  if (t.isBinaryExpression(node)) return node.operator === '|' && t.isNumericLiteral(node.right, { value: 0 })
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return false
  const isMath = t.isIdentifier(node.callee.object, { name: 'Math' })
  return isMath && /^(?:floor|ceil|round|trunc)$/.test(propertyOf(node.callee) ?? '')
}

/** On which side of the list the index lies. Where nobody saw it, a share of the length can only be too large. */
function sideOf(site: Site, read: t.MemberExpression, index: t.Node): 'low' | 'high' | null {
  const length = lengthOf(site, read.object)
  const value = Number(site.values[textOf(site, read.property)]?.text ?? Number.NaN)
  if (!Number.isNaN(value) && length !== null) return value < 0 ? 'low' : value >= length ? 'high' : null
  const isSeen = site.values[textOf(site, read.property)] !== undefined
  return !isSeen && isShareOf(site, index, `${textOf(site, read.object)}.length`) ? 'high' : null
}

/** Of a table that the file writes down. */
function lengthOf(site: Site, list: t.Node): number | null {
  const path = t.isIdentifier(list) ? site.culprit.scope.getBinding(list.name)?.path : undefined
  const init = path?.isVariableDeclarator() ? path.node.init : null
  return t.isArrayExpression(init) ? init.elements.length : null
}

function isShareOf(site: Site, index: t.Node, length: string): boolean {
  let is = false
  t.traverseFast(index, (node) => {
    if (
      t.isBinaryExpression(node, { operator: '*' }) &&
      [node.left, node.right].some((one) => textOf(site, one) === length)
    )
      is = true
  })
  return is
}
