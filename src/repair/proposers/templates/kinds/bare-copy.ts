import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `new value.constructor()` for another of the kind: an object without prototype has no constructor, and is made without one. */
export const bareCopy: Template = {
  id: 'bare-copy',
  suggest(site) {
    if (site.kind !== 'throw') return []
    if (site.wording.kind === 'property-of-nullish') return ofPrototype(site)
    if (site.wording.kind !== 'not-a-constructor' && site.wording.kind !== 'not-a-function') return []
    const { use, culprit } = site
    const name = bareObject(site, culprit.node)
    if (name === null || !(use.isNewExpression() || use.isCallExpression())) return []
    const text = `(typeof ${name}.constructor === 'function' ? ${textOf(site, use.node)} : Object.create(Object.getPrototypeOf(${name})))`
    return [suggestion(use.node, text, name)]
  },
  examples: [
    {
      name: 'another of the same kind',
      error: { type: 'TypeError', message: 'value.constructor is not a constructor' },
      before: 'var copy = §new value.constructor();\n',
      values: { value: { type: 'object', className: 'null', names: ['a'] } },
      after:
        "var copy = (typeof value.constructor === 'function' ? new value.constructor() : Object.create(Object.getPrototypeOf(value)));\n",
    },
    {
      name: 'the prototype by way of the constructor',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'prototype')" },
      before: 'var copy = Object.create(value.constructor.§prototype);\n',
      values: { value: { type: 'object', className: 'null', names: ['a'] } },
      after: 'var copy = Object.create(Object.getPrototypeOf(value));\n',
    },
    {
      name: 'not what nobody has looked at',
      error: { type: 'TypeError', message: 'value.constructor is not a constructor' },
      before: 'var copy = §new value.constructor();\n',
      after: null,
    },
  ],
}

/** Its property of that name is data, or there is none. */
function bareObject(site: Site, node: t.Node): string | null {
  if (!t.isMemberExpression(node) || propertyOf(node) !== 'constructor' || !isRepeatable(node.object)) return null
  const name = textOf(site, node.object)
  return site.values[name]?.type === 'object' ? name : null
}

function ofPrototype(site: Site): Suggestion[] {
  const { use, culprit } = site
  if (!t.isMemberExpression(use.node) || propertyOf(use.node) !== 'prototype') return []
  const name = bareObject(site, culprit.node)
  return name === null ? [] : [suggestion(use.node, `Object.getPrototypeOf(${name})`, name)]
}

function suggestion({ start, end }: t.Node, text: string, name: string): Suggestion {
  return {
    explanation: `Make it by the prototype of ${name}, which need not have a constructor.`,
    edits: [{ start: start ?? 0, end: end ?? 0, text }],
    prior: 0.68,
    reasons: [`${name} has no constructor, and a prototype, if only null, it has always.`],
  }
}
