import * as t from '@babel/types'
import { bindsLooser } from '../../../syntax/branches.ts'
import { isRepeatable, presentTest, rootName } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const ASKING = new Set(['filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some'])

/** `list.filter((one) => !one.done)`: the callback says whether an element is one of those that are looked for; what is missing is none. */
export const elementTest: Template = {
  id: 'element-test',
  suggest(site) {
    const owner = functionOf(site.use)
    if (site.kind !== 'throw' || !isAbsent(site) || !owner.isArrowFunctionExpression()) return []
    const { body, params } = owner.node
    const { parent, key } = owner
    const [element] = params
    if (t.isBlockStatement(body) || key !== 0 || !t.isCallExpression(parent) || !t.isMemberExpression(parent.callee))
      return []
    const { property } = parent.callee
    if (!t.isIdentifier(property) || !ASKING.has(property.name) || !t.isIdentifier(element)) return []
    if (rootName(site.culprit.node) !== element.name || !isRepeatable(site.culprit.node)) return []
    const name = textOf(site, site.culprit.node)
    const text = textOf(site, body)
    const question = presentTest(site, name)
    return [
      {
        explanation: `An element without ${name} is none of those that are looked for.`,
        edits: [
          {
            start: body.start ?? 0,
            end: body.end ?? 0,
            text: `${question} && ${bindsLooser(body) ? `(${text})` : text}`,
          },
        ],
        prior: t.isIdentifier(site.culprit.node) ? 0.62 : 0.58,
        reasons: [`The callback of ${property.name} says whether an element is one; what is missing is none.`],
      },
    ]
  },
  examples: [
    {
      name: 'what is not done',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'done')" },
      before: 'const open = list.filter((one) => !one.§done || one.again);\n',
      after: 'const open = list.filter((one) => one && (!one.done || one.again));\n',
    },
    {
      name: 'by its name',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const found = list.find((one) => one.§name === name);\n',
      after: 'const found = list.find((one) => one && one.name === name);\n',
    },
    {
      name: 'not something else that is missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const found = list.find((one) => one === box.§name);\n',
      after: null,
    },
    {
      name: 'not what is asked of all',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const are = list.every((one) => one.§name);\n',
      after: null,
    },
  ],
}
