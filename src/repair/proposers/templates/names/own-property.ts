import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const OBJECT_METHODS = new Set(['hasOwnProperty', 'propertyIsEnumerable', 'isPrototypeOf', 'toLocaleString'])

/** `o.hasOwnProperty(k)` becomes `Object.prototype.hasOwnProperty.call(o, k)`: an object need not inherit from Object.prototype. */
export const ownProperty: Template = {
  id: 'own-property',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function') return []
    if (!use.isCallExpression() || !t.isMemberExpression(culprit.node)) return []
    const method = propertyOf(culprit.node)
    if (method === null || !OBJECT_METHODS.has(method)) return []
    const object = textOf(site, culprit.node.object)
    const rest = use.node.arguments.map((node) => textOf(site, node))
    const text = `Object.prototype.${method}.call(${[object, ...rest].join(', ')})`
    return [
      {
        explanation: `Ask Object.prototype, which ${object} may not inherit from.`,
        edits: [{ start: use.node.start ?? 0, end: use.node.end ?? 0, text }],
        prior: 0.9,
        reasons: ['It is what the method means, for every object.'],
      },
    ]
  },
  examples: [
    {
      name: 'an object without prototype',
      error: { type: 'TypeError', message: 'o.hasOwnProperty is not a function' },
      before: 'for (var k in o) {\n  if (!o.§hasOwnProperty(k)) continue;\n}\n',
      after: 'for (var k in o) {\n  if (!Object.prototype.hasOwnProperty.call(o, k)) continue;\n}\n',
    },
    {
      name: 'named by a text',
      error: { type: 'TypeError', message: 'o.hasOwnProperty is not a function' },
      before: "const has = (o, k) => o§['hasOwnProperty'](k);\n",
      after: 'const has = (o, k) => Object.prototype.hasOwnProperty.call(o, k);\n',
    },
    {
      name: 'not another method',
      error: { type: 'TypeError', message: 'o.find is not a function' },
      before: 'o.§find(k)\n',
      after: null,
    },
  ],
}
