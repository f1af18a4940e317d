import type { NodePath, Scope } from '@babel/traverse'
import * as t from '@babel/types'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

const KINDS = new Set(['destructure-nullish', 'property-of-nullish', 'not-iterable'])

/** `({ a, b })` as a parameter becomes `({ a, b } = {})`: each of its parts may be missing, so all of them may. */
export const defaultPattern: Template = {
  id: 'default-pattern',
  suggest(site) {
    const culprit: NodePath = site.culprit
    if (site.kind !== 'throw' || !KINDS.has(site.wording.kind) || !culprit.isPattern()) return []
    const empty = culprit.isArrayPattern() ? '[]' : '{}'
    const end = culprit.node.end ?? 0
    if (culprit.parentPath?.isObjectProperty()) return [nested(site, culprit, { start: end, end, text: ` = ${empty}` })]
    const isOptional = isLast(site)
    return [
      {
        explanation: `Take ${empty} for ${textOf(site, culprit.node)} when nothing is given.`,
        edits: [{ start: end, end, text: ` = ${empty}` }],
        prior: isOptional ? 0.62 : 0.4,
        reasons: isOptional ? ['It is the last parameter, which is the one to be left out.'] : [],
      },
    ]
  },
  examples: [
    {
      name: 'a last parameter that was left out',
      error: {
        type: 'TypeError',
        message: "Cannot destructure property 'glob' of 'undefined' as it is undefined.",
      },
      before: 'const test = (text, { §glob, posix }) => match(text, glob, posix)\n',
      after: 'const test = (text, { glob, posix } = {}) => match(text, glob, posix)\n',
    },
    {
      name: 'a part that is taken apart again',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'color')" },
      before: "function box({ text, style: { §color, width = 1 } }) {\n  return [text, color || 'black', width];\n}\n",
      after:
        "function box({ text, style: { color, width = 1 } = {} }) {\n  return [text, color || 'black', width];\n}\n",
    },
    {
      name: 'a part of a variable',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'color')" },
      before: "function box(options) {\n  const { style: { §color = 'black' } } = options;\n  return color;\n}\n",
      after: "function box(options) {\n  const { style: { color = 'black' } = {} } = options;\n  return color;\n}\n",
    },
    {
      name: 'the whole, where a part is taken apart as well',
      error: { type: 'TypeError', message: "Cannot destructure property 'style' of 'undefined' as it is undefined." },
      before: "function box({ style: { §color = 'black' } }) {\n  return color;\n}\n",
      after: "function box({ style: { color = 'black' } } = {}) {\n  return color;\n}\n",
    },
    {
      name: 'not a variable that is taken apart',
      error: {
        type: 'TypeError',
        message: "Cannot destructure property 'glob' of 'options' as it is undefined.",
      },
      before: 'function test(options) {\n  const { §glob } = options\n  return glob\n}\n',
      after: null,
    },
  ],
}

/** `{ style: { color } }` becomes `{ style: { color } = {} }`. */
function nested(site: Site, { node, scope }: NodePath, edit: Edit): Suggestion {
  const hasDefaults = t.isObjectPattern(node) && node.properties.every((one) => hasDefault(one, scope))
  return {
    variant: 'part',
    explanation: `Take ${edit.text.slice(3)} for ${textOf(site, node)} when there is none.`,
    edits: [edit],
    prior: hasDefaults ? 0.66 : 0.46,
    reasons: hasDefaults ? ['Each of its parts has a default, for when it is missing.'] : [],
  }
}

/** `color = 'black'` in the pattern, or `color || 'black'` wherever it is read. */
function hasDefault(property: t.ObjectProperty | t.RestElement, scope: Scope): boolean {
  if (!t.isObjectProperty(property)) return false
  if (t.isAssignmentPattern(property.value)) return true
  const reads = t.isIdentifier(property.value) ? (scope.getBinding(property.value.name)?.referencePaths ?? []) : []
  return (
    reads.length > 0 &&
    reads.every(
      ({ parentPath, key }) => parentPath?.isLogicalExpression() && key === 'left' && parentPath.node.operator !== '&&',
    )
  )
}

function isLast({ culprit }: Site): boolean {
  const owner = culprit.parentPath
  return Boolean(owner?.isFunction() && owner.node.params.at(-1)?.start === culprit.node.start)
}
