import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const NO_FUNCTION = /^Function\.prototype\.toString requires that 'this' be a Function/
const CLASS_KINDS = new Set(['not-a-constructor', 'instanceof-operator', 'not-a-function', 'property-of-nullish'])

/** `value.constructor` where the value is data, which may have a `constructor` of its own: what it is made by is known to its prototype. */
export const ownConstructor: Template = {
  id: 'own-constructor',
  suggest(site) {
    const isOfClass = CLASS_KINDS.has(site.wording.kind) || NO_FUNCTION.test(site.error.message)
    const read = site.kind === 'throw' && isOfClass ? constructorRead(site) : null
    if (!read || !isData(site, read)) return []
    const object = textOf(site, read.object)
    return [
      {
        explanation: `Ask the prototype of ${object} for what it was made by.`,
        edits: [replaced(read, `Object.getPrototypeOf(${object}).constructor`)],
        prior: 0.8,
        reasons: [`${object} has a property of its own called constructor, which is no class.`],
      },
    ]
  },
  examples: [
    {
      name: 'an empty copy of an event',
      error: { type: 'TypeError', message: 'Make is not a constructor' },
      before: 'function emptyOf(from) {\n  var Make = from.constructor;\n  return new §Make();\n}\n',
      values: { Make: { type: 'string', text: 'builder' } },
      after:
        'function emptyOf(from) {\n  var Make = Object.getPrototypeOf(from).constructor;\n  return new Make();\n}\n',
    },
    {
      name: 'what is asked of the source of a class',
      error: { type: 'TypeError', message: "Function.prototype.toString requires that 'this' be a Function" },
      before: 'const isNative = (v) => /native/.test(toText.§call(v.constructor));\n',
      values: { 'v.constructor': { type: 'object', className: 'Object' } },
      after: 'const isNative = (v) => /native/.test(toText.call(Object.getPrototypeOf(v).constructor));\n',
    },
    {
      name: 'a missing name of what a value says that it was made by',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'name')" },
      before: 'const kindOf = (v) => v.constructor.§name;\n',
      values: { v: { type: 'object', className: 'Object', names: ['constructor'] }, 'v.constructor': { type: 'null' } },
      after: 'const kindOf = (v) => Object.getPrototypeOf(v).constructor.name;\n',
    },
    {
      name: 'not an object without prototype',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const kindOf = (v) => v.constructor.§name;\n',
      values: { v: { type: 'object', className: 'null', names: ['a'] }, 'v.constructor': { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not a class that cannot be made so',
      error: { type: 'TypeError', message: 'v.constructor is not a constructor' },
      before: 'const emptyOf = (v) => new v.§constructor();\n',
      values: { 'v.constructor': { type: 'function' } },
      after: null,
    },
  ],
}

/** In what failed itself, or in what a variable in it was given first. */
function constructorRead(site: Site): t.MemberExpression | null {
  const direct = readIn(site.use.node)
  if (direct) return direct
  let found: t.MemberExpression | null = null
  t.traverseFast(site.use.node, (node) => {
    const binding = t.isIdentifier(node) ? site.use.scope.getBinding(node.name) : undefined
    const given = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
    if (given && isRead(given)) found ??= given
  })
  return found
}

function readIn(root: t.Node): t.MemberExpression | null {
  let found: t.MemberExpression | null = null
  t.traverseFast(root, (node) => {
    if (isRead(node)) found ??= node
  })
  return found
}

const isRead = (node: t.Node): node is t.MemberExpression =>
  t.isMemberExpression(node) && propertyOf(node) === 'constructor' && isRepeatable(node.object)

/** What was read is no function; a missing one has to be seen as a property of its own. */
function isData(site: Site, read: t.MemberExpression): boolean {
  const fact = site.values[textOf(site, read)] ?? site.values[declaredName(site, read) ?? '']
  if (!fact) return false
  if (fact.type !== 'undefined' && fact.type !== 'null') return fact.type !== 'function'
  return site.values[textOf(site, read.object)]?.names?.includes('constructor') === true
}

/** The variable that holds what was read. */
function declaredName(site: Site, read: t.MemberExpression): string | null {
  const bindings = Object.values(site.use.scope.getAllBindings())
  const holds = bindings.find(({ path }) => path.isVariableDeclarator() && path.node.init === read)
  return holds?.identifier.name ?? null
}
