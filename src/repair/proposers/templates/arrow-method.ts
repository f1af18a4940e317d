import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNamedIn } from '../../syntax/idioms.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { Site } from '../../syntax/site.ts'
import type { Edit, Template } from './template.ts'

/** An arrow function as a method: its `this` is that of the file. It becomes a function. */
export const arrowMethod: Template = {
  id: 'arrow-method',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument' || !isNamedIn(site.use.node, 'this')) return []
    const arrow = site.use.getFunctionParent()
    if (!arrow?.isArrowFunctionExpression() || !isMethodOf(arrow) || arrow.getFunctionParent()) return []
    return [
      {
        explanation: 'Make a function of it, which has the object as its this.',
        edits: asFunction(site, arrow.node),
        prior: 0.88,
        reasons: ['An arrow function has no this of its own, and is used as a method.'],
      },
    ]
  },
  examples: [
    {
      name: 'on a prototype',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toFixed')" },
      before: 'P.prototype.text = () => this.x.§toFixed(1);\nP.of = (x) => new P(x);\n',
      after: 'P.prototype.text = function () { return this.x.toFixed(1); };\nP.of = (x) => new P(x);\n',
    },
    {
      name: 'in an object',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before: 'module.exports = {\n  rows: [],\n  add: async one => {\n    this.rows.§push(one)\n  },\n}\n',
      after: 'module.exports = {\n  rows: [],\n  add: async function (one) {\n    this.rows.push(one)\n  },\n}\n',
    },
    {
      name: 'not within a function, whose this it may mean',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before: 'function make() {\n  return { add: (one) => this.rows.§push(one) }\n}\n',
      after: null,
    },
  ],
}

/** It is put on a prototype, or is a member of an object. */
function isMethodOf({ parent, key }: NodePath): boolean {
  if (t.isObjectProperty(parent)) return key === 'value'
  const target = t.isAssignmentExpression(parent) && key === 'right' ? parent.left : null
  return (
    t.isMemberExpression(target) && t.isMemberExpression(target.object) && propertyOf(target.object) === 'prototype'
  )
}

function asFunction({ source }: Site, node: t.ArrowFunctionExpression): Edit[] {
  const [start, bodyStart] = [node.start ?? 0, node.body.start ?? 0]
  const given = node.params.map(({ start: from, end }) => source.text.slice(from ?? 0, end ?? 0)).join(', ')
  const head = `${node.async ? 'async ' : ''}function (${given}) `
  if (t.isBlockStatement(node.body)) return [{ start, end: bodyStart, text: head }]
  const end = node.end ?? 0
  const value = source.text.slice(bodyStart, node.body.end ?? 0)
  return [{ start, end, text: `${head}{ return ${value}; }` }]
}
