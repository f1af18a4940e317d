import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const NOTHING = new Set(['undefined', 'null'])

/** A function that makes objects, and was called without `new`: it calls itself with it, as others of the file may do. */
export const withoutNew: Template = {
  id: 'without-new',
  suggest(site) {
    if (site.kind !== 'throw' || !isFailingThis(site)) return []
    const maker = site.use.getFunctionParent()
    const name = maker && makerName(maker)
    const body = maker?.node.body
    const first = t.isBlockStatement(body) ? body.body[0] : undefined
    if (!maker || !name || !first || !isMaking(site, maker, name)) return []
    const parameters = maker.node.params
    if (!parameters.every((node) => t.isIdentifier(node))) return []
    const start = first.start ?? 0
    const given = parameters.map((node) => textOf(site, node)).join(', ')
    const line = `if (!(this instanceof ${name})) return new ${name}(${given})${semicolon(site.source)}`
    return [
      {
        explanation: `Let ${name} be called without new.`,
        edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
        prior: 0.8,
        reasons: [`${name} makes objects, and was called on none.`],
      },
    ]
  },
  examples: [
    {
      name: 'in strict code',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'size')" },
      before: "'use strict';\nfunction Pool(size) {\n  this.size §= size;\n}\nPool.prototype.take = function () {};\n",
      values: { this: { type: 'undefined' } },
      after:
        "'use strict';\nfunction Pool(size) {\n  if (!(this instanceof Pool)) return new Pool(size);\n  this.size = size;\n}\nPool.prototype.take = function () {};\n",
    },
    {
      name: 'in code that is not strict',
      error: { type: 'TypeError', message: 'this.open is not a function' },
      before: 'function Pool(size) {\n  this.§open(size);\n}\nPool.prototype.open = function () {};\n',
      values: { this: { type: 'object', className: 'Object', names: ['setTimeout', 'queueMicrotask'] } },
      after:
        'function Pool(size) {\n  if (!(this instanceof Pool)) return new Pool(size);\n  this.open(size);\n}\nPool.prototype.open = function () {};\n',
    },
    {
      name: 'not a method that lost its object',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'size')" },
      before: "'use strict';\nfunction grow(size) {\n  this.size §= size;\n}\n",
      values: { this: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not where it was called with new',
      error: { type: 'TypeError', message: 'this.open is not a function' },
      before: 'function Pool(size) {\n  this.§open(size);\n}\nPool.prototype.close = function () {};\n',
      values: { this: { type: 'object', className: 'Pool', names: ['close'] } },
      after: null,
    },
  ],
}

/** `this` is nothing, or the global object. */
function isFailingThis(site: Site): boolean {
  let isNamed = false
  t.traverseFast(site.use.node, (node) => {
    if (t.isThisExpression(node)) isNamed = true
  })
  const fact = site.values.this
  if (!isNamed || !fact) return false
  return NOTHING.has(fact.type) || fact.names?.includes('queueMicrotask') === true
}

function makerName(maker: NodePath<t.Function>): string | null {
  const { node, parent } = maker
  if ((t.isFunctionDeclaration(node) || t.isFunctionExpression(node)) && node.id) return node.id.name
  return maker.isFunctionExpression() && t.isVariableDeclarator(parent) && t.isIdentifier(parent.id)
    ? parent.id.name
    : null
}

/** Its name is one of a type, or it has a prototype with methods. */
function isMaking(site: Site, maker: NodePath<t.Function>, name: string): boolean {
  let is = /^[A-Z][\w$]*[a-z]/.test(name)
  const program = maker.findParent((path) => path.isProgram())
  program?.traverse({
    MemberExpression({ node }) {
      if (propertyOf(node) === 'prototype' && textOf(site, node.object) === name) is = true
    },
  })
  return is
}
