import * as t from '@babel/types'
import { functionOf } from '../../../syntax/idioms.ts'
import { promiseRead } from '../../../syntax/objections.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A promise was read as if it were the value it is for: the function can wait for it where it comes from. */
export const awaitPromise: Template = {
  id: 'await-promise',
  suggest(site) {
    const promise = site.kind === 'throw' ? promiseRead(site) : null
    if (!t.isIdentifier(promise) || !canWait(site)) return []
    const declared = site.use.scope.getBinding(promise.name)?.path
    if (!declared?.isVariableDeclarator() || functionOf(declared).node !== functionOf(site.use).node) return []
    const { init } = declared.node
    if (!t.isCallExpression(init) && !t.isNewExpression(init)) return []
    const start = init.start ?? 0
    return [
      {
        explanation: `Wait for ${textOf(site, init)}.`,
        edits: [{ start, end: start, text: 'await ' }],
        prior: 0.88,
        reasons: [`${promise.name} was a promise when it failed, and the function can wait.`],
      },
    ]
  },
  examples: [
    {
      name: 'what a store answers later',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'async function name(id) {\n  const user = store.find(id);\n  return user.name.§trim();\n}\n',
      values: { user: { type: 'object', className: 'Promise' }, 'user.name': { type: 'undefined' } },
      after: 'async function name(id) {\n  const user = await store.find(id);\n  return user.name.trim();\n}\n',
    },
    {
      name: 'not in a function that cannot wait',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'function name(id) {\n  const user = store.find(id);\n  return user.name.§trim();\n}\n',
      values: { user: { type: 'object', className: 'Promise' }, 'user.name': { type: 'undefined' } },
      after: null,
    },
  ],
}

function canWait(site: Site): boolean {
  const owner = functionOf(site.use)
  return owner.isFunction() ? owner.node.async === true : site.source.ast.program.sourceType === 'module'
}
