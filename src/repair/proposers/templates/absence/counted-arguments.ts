import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { culpritValue, isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** The function knows by the number of its arguments whether it was given one, and it was given undefined: that is none as well. */
export const countedArguments: Template = {
  id: 'counted-arguments',
  suggest(site) {
    const { culprit } = site
    if (!isAbsent(site) || !culprit.isIdentifier() || culpritValue(site)?.type !== 'undefined') return []
    const { name } = culprit.node
    const binding = culprit.scope.getBinding(name)
    const owner = binding?.path.getFunctionParent() ?? functionOf(site.use)
    const index = owner.isFunction() ? owner.node.params.findIndex((node) => t.isIdentifier(node, { name })) : -1
    if (binding?.kind !== 'param' || !binding.constant || !owner.isFunction() || index < 0) return []
    // An arrow has no arguments of its own.
    if (owner.isArrowFunctionExpression()) return []
    return countsIn(owner)
      .flatMap(({ path, isOne, count }) => suggestionFor(site, { path, isOne, count, name, index }))
      .slice(0, 1)
  },
  examples: [
    {
      name: 'a way for none at all',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'slice')" },
      before:
        'function clear(type) {\n  if (arguments.length === 0) {\n    all = {};\n    return;\n  }\n  drop(type.§slice());\n}\n',
      after:
        'function clear(type) {\n  if (arguments.length === 0 || type === undefined) {\n    all = {};\n    return;\n  }\n  drop(type.slice());\n}\n',
    },
    {
      name: 'a way for the second one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function set(name, value) {\n  if (arguments.length > 1 && isOpen) return put(name, value.§length);\n  return get(name);\n}\n',
      after:
        'function set(name, value) {\n  if (arguments.length > 1 && value !== undefined && isOpen) return put(name, value.length);\n  return get(name);\n}\n',
    },
    {
      name: 'not the number of others',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function set(name, value) {\n  if (arguments.length === 0) return all;\n  return put(name, value.§length);\n}\n',
      after: null,
    },
    {
      name: 'not the arguments of the function around it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'slice')" },
      before:
        'function clear() {\n  return (type) => {\n    if (arguments.length === 0) return;\n    drop(type.§slice());\n  };\n}\n',
      after: null,
    },
    {
      name: 'not what was given and is another by now',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'slice')" },
      before:
        'function clear(type) {\n  if (arguments.length === 0) return;\n  type = type.next;\n  drop(type.§slice());\n}\n',
      after: null,
    },
    {
      name: 'not of null, which was given',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'slice')" },
      before: 'function clear(type) {\n  if (!arguments.length) return;\n  drop(type.§slice());\n}\n',
      after: null,
    },
  ],
}

interface Count {
  path: NodePath<t.Expression>
  /** How the number is asked for: none of this index was given, or one was. */
  isOne: boolean
  /** Index of the argument that decides. */
  count: number
}

/** The questions for the number of arguments of this very function. */
function countsIn(owner: NodePath<t.Function>): Count[] {
  const counts: Count[] = []
  owner.traverse({
    Function(path) {
      if (!path.isArrowFunctionExpression()) path.skip()
    },
    MemberExpression(path) {
      if (!t.isIdentifier(path.node.object, { name: 'arguments' }) || propertyOf(path.node) !== 'length') return
      const count = countOf(path)
      if (count) counts.push(count)
    },
  })
  return counts
}

function countOf(length: NodePath<t.MemberExpression>): Count | null {
  const around = length.parentPath
  if (around.isUnaryExpression({ operator: '!' })) return { path: around, isOne: false, count: 0 }
  if (!around.isBinaryExpression() || length.key !== 'left' || !t.isNumericLiteral(around.node.right)) return null
  const { value } = around.node.right
  switch (around.node.operator) {
    case '===':
    case '==':
    case '<=':
      return { path: around, isOne: false, count: value }
    case '<':
      return { path: around, isOne: false, count: value - 1 }
    case '>':
      return { path: around, isOne: true, count: value }
    case '>=':
      return { path: around, isOne: true, count: value - 1 }
    default:
      return null
  }
}

function suggestionFor(
  site: Site,
  { path, isOne, count, name, index }: Count & { name: string; index: number },
): Suggestion[] {
  if (count !== index || !decides(path, site, isOne)) return []
  const text = textOf(site, path.node)
  const isIn = path.parentPath?.isLogicalExpression({ operator: '&&' })
  const test = isOne ? `${text} && ${name} !== undefined` : `${text} || ${name} === undefined`
  return [
    {
      explanation: `Take undefined as ${name} as if it were not given.`,
      edits: [replaced(path.node, isIn && !isOne ? `(${test})` : test)],
      prior: 0.78,
      reasons: [`Line ${path.node.loc?.start.line ?? 0} asks by the number of arguments whether there is a ${name}.`],
    },
  ]
}

/** The test of a choice, or a part of it: what fails is in the way that is meant for one, and not in the way for none. */
function decides(count: NodePath, { use }: Site, isOne: boolean): boolean {
  const test = count.find(({ parentPath: around }) => !around?.isLogicalExpression() || around.node.operator === '??')
  const choice = test?.key === 'test' ? test.parentPath : null
  if (!choice?.isIfStatement() && !choice?.isConditionalExpression()) return false
  const isIn = (key: 'test' | 'consequent') => use.findParent((path) => path.parentPath === choice)?.key === key
  return isOne ? isIn('consequent') : !isIn('consequent') && !isIn('test')
}
