import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNamedIn } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

/** An arrow function as a method: its `this` is that of the file. All of them on the same prototype or object become functions. */
export const arrowMethod: Template = {
  id: 'arrow-method',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument' || !isNamedIn(site.use.node, 'this')) return []
    const arrow = site.use.getFunctionParent()
    const holder = arrow && holderOf(site, arrow)
    if (!arrow || holder === null || arrow.getFunctionParent()) return []
    const edits: Edit[] = []
    site.source.root.traverse({
      ArrowFunctionExpression(path) {
        if (holderOf(site, path) === holder && isNamedIn(path.node, 'this')) edits.push(...asFunction(site, path.node))
      },
    })
    return [
      {
        explanation: 'Make a function of it, which has the object as its this.',
        edits,
        // The others fail as well when they are called.
        isWhole: true,
        prior: 0.88,
        reasons: ['An arrow function has no this of its own, and is used as a method.'],
      },
    ]
  },
  examples: [
    {
      name: 'on a prototype',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'toFixed')" },
      before:
        'P.prototype.text = () => this.x.§toFixed(1);\nP.prototype.far = (n) => {\n  return this.x > n;\n};\nP.of = (x) => new P(x);\n',
      after:
        'P.prototype.text = function () { return this.x.toFixed(1); };\nP.prototype.far = function (n) {\n  return this.x > n;\n};\nP.of = (x) => new P(x);\n',
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

/** The prototype that the arrow function is put on, or the place of the object that it is a member of. */
function holderOf(site: Site, { node, parent, parentPath, key }: NodePath): string | null {
  if (!t.isArrowFunctionExpression(node)) return null
  const object = t.isObjectProperty(parent) && key === 'value' ? parentPath?.parentPath : null
  if (object?.isObjectExpression()) return String(object.node.start)
  const target = t.isAssignmentExpression(parent) && key === 'right' ? parent.left : null
  if (!t.isMemberExpression(target) || !t.isMemberExpression(target.object)) return null
  return propertyOf(target.object) === 'prototype' ? textOf(site, target.object) : null
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
