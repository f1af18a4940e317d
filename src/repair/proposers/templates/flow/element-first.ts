import * as t from '@babel/types'
import { rootName } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const OF_LISTS = /^(?:forEach|map|filter|some|every|find|findIndex|findLast|flatMap)$/
const INDEX = /^(?:i|j|n|idx|ix|index|pos|position|k|key|num|_i|_index)$/
const ACCUMULATED = /^(?:acc|accumulator|memo|prev|previous|result|res|sum|total|out)$/

/** `list.forEach((i, item) => ...)`: lists hand the element first, and `reduce` what was made so far. */
export const elementFirst: Template = {
  id: 'element-first',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument') return []
    const owner = site.use.findParent((path) => path.isFunction() && path.listKey === 'arguments')
    const call = owner?.parent
    if (!owner?.isFunction() || !t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return []
    const [first, second] = owner.node.params
    if (!t.isIdentifier(first) || !t.isIdentifier(second) || owner.key !== 0) return []
    const method = propertyOf(call.callee) ?? ''
    const isIndexFirst = OF_LISTS.test(method) && INDEX.test(first.name) && !INDEX.test(second.name)
    const isElementFirst =
      /^reduce(?:Right)?$/.test(method) && ACCUMULATED.test(second.name) && !ACCUMULATED.test(first.name)
    if (!(isIndexFirst || isElementFirst) || !isAbout(site, [first.name, second.name])) return []
    return [
      {
        explanation: `Take ${second.name} first, as ${method} hands it over.`,
        edits: [replaced(first, second.name), replaced(second, first.name)],
        prior: isIndexFirst ? 0.86 : 0.82,
        reasons: [`What ${method} calls gets ${isIndexFirst ? 'the element' : 'what was made so far'} first.`],
      },
    ]
  },
  examples: [
    {
      name: 'an index first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'cells.forEach(function (i, cell) {\n  out[i] = cell.text.§trim();\n});\n',
      after: 'cells.forEach(function (cell, i) {\n  out[i] = cell.text.trim();\n});\n',
    },
    {
      name: 'a sum second',
      error: { type: 'TypeError', message: 'acc.push is not a function' },
      before: 'const flat = lists.reduce((list, acc) => {\n  acc.§push(...list)\n  return acc\n}, [])\n',
      after: 'const flat = lists.reduce((acc, list) => {\n  acc.push(...list)\n  return acc\n}, [])\n',
    },
    {
      name: 'not with an object that hands its keys first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: '$.each(cells, function (i, cell) {\n  out[i] = cell.text.§trim();\n});\n',
      after: null,
    },
    {
      name: 'not an element first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'cells.forEach(function (cell, i) {\n  out[i] = cell.text.§trim();\n});\n',
      after: null,
    },
  ],
}

/** The failure is of one of them: of itself, or of a member. */
function isAbout({ culprit, source }: Site, names: string[]): boolean {
  const root = rootName(culprit.node)
  const text = source.text.slice(culprit.node.start ?? 0, culprit.node.end ?? 0)
  return root === null ? names.some((name) => text.startsWith(`${name}.`)) : names.includes(root)
}
