import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const NO_PROTOTYPE = /^Object prototype may only be an Object or null: undefined/

/** `Object.create(o.__proto__)`: an object that inherits from nothing has no `__proto__`, and its prototype is null. */
export const prototypeOf: Template = {
  id: 'prototype-of',
  suggest(site) {
    if (site.kind !== 'throw' || !NO_PROTOTYPE.test(site.error.message)) return []
    const read = readIn(site.use)
    if (!read) return []
    const object = textOf(site, read.object)
    return [
      {
        explanation: `Ask the language for the prototype of ${object}.`,
        edits: [replaced(read, `Object.getPrototypeOf(${object})`)],
        prior: 0.92,
        reasons: [`${object} inherits from nothing, and so has no __proto__; what is meant by it is null.`],
      },
    ]
  },
  examples: [
    {
      name: 'a copy of an object without prototype',
      error: { type: 'TypeError', message: 'Object prototype may only be an Object or null: undefined' },
      before: 'var to = Object.§create(from.__proto__);\n',
      after: 'var to = Object.create(Object.getPrototypeOf(from));\n',
    },
    {
      name: 'not a prototype that was given',
      error: { type: 'TypeError', message: 'Object prototype may only be an Object or null: undefined' },
      before: 'var to = Object.§create(parent);\n',
      after: null,
    },
  ],
}

function readIn(use: NodePath): t.MemberExpression | null {
  let found: t.MemberExpression | null = null
  t.traverseFast(use.node, (node) => {
    if (t.isMemberExpression(node) && propertyOf(node) === '__proto__') found ??= node
  })
  return found
}
