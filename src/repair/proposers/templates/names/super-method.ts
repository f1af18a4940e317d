import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A method that overrides another and calls itself with what it was given: the one that it overrides is meant. */
export const superMethod: Template = {
  id: 'super-method',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const method = site.use.isFunction() ? site.use : site.use.getFunctionParent()
    const type = method?.parentPath?.parentPath
    const { node } = method ?? {}
    if (!method || !t.isClassMethod(node) || !type?.isClass() || !type.node.superClass || !t.isIdentifier(node.key))
      return []
    const call = callOfItself(site, method, node.key.name)
    const object = call && t.isMemberExpression(call.callee) ? call.callee.object : null
    if (!object) return []
    return [
      {
        explanation: `Call ${node.key.name} of the class that is extended.`,
        edits: [replaced(object, 'super')],
        prior: 0.88,
        reasons: ['The method calls itself with what it was given, whatever that is.'],
      },
    ]
  },
  examples: [
    {
      name: 'what it was given',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'class Bus extends Emitter {\n  emit(event, ...args) {\n    this.count++\n    return this.§emit(event, ...args)\n  }\n}\n',
      after:
        'class Bus extends Emitter {\n  emit(event, ...args) {\n    this.count++\n    return super.emit(event, ...args)\n  }\n}\n',
    },
    {
      name: 'not on a condition',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'class Bus extends Emitter {\n  emit(event) {\n    if (this.next) return this.§emit(event)\n    return 1\n  }\n}\n',
      after: null,
    },
    {
      name: 'not with something else',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'class Bus extends Emitter {\n  emit(event) {\n    return this.§emit(event.next)\n  }\n}\n',
      after: null,
    },
  ],
}

/** `this.emit(event)` in a statement of the method's own list, with its parameters as they are. */
function callOfItself(site: Site, method: NodePath<t.Function>, name: string): t.CallExpression | null {
  const taken = method.node.params.map((node) => textOf(site, node)).join()
  const body = t.isBlockStatement(method.node.body) ? method.node.body.body : []
  let found: t.CallExpression | null = null
  for (const statement of body) {
    if (!t.isReturnStatement(statement) && !t.isExpressionStatement(statement) && !t.isVariableDeclaration(statement))
      continue
    t.traverseFast(statement, (node) => {
      if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || propertyOf(node.callee) !== name) return
      if (t.isThisExpression(node.callee.object) && node.arguments.map((one) => textOf(site, one)).join() === taken)
        found ??= node
    })
  }
  return found
}
