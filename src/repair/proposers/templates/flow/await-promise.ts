import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { contains } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { promiseRead } from '../../../syntax/objections.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A promise was read as if it were the value it is for: the function can wait for it where it comes from. */
export const awaitPromise: Template = {
  id: 'await-promise',
  suggest(site) {
    const rounds = site.kind === 'throw' ? roundsOf(site) : null
    if (rounds) return [rounds]
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
      name: 'what an asynchronous generator gives',
      error: { type: 'TypeError', message: 'this.pages is not a function or its return value is not iterable' },
      before:
        'class Archive {\n  async *pages() {\n    yield await read(1);\n  }\n  async write() {\n    for (const page of §this.pages()) put(page);\n  }\n}\n',
      after:
        'class Archive {\n  async *pages() {\n    yield await read(1);\n  }\n  async write() {\n    for await (const page of this.pages()) put(page);\n  }\n}\n',
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

/** `for (const page of this.pages())` of an asynchronous generator: each of what it gives is waited for. */
function roundsOf(site: Site): Suggestion | null {
  const loop = site.use.find((path) => path.isForOfStatement() || path.isFunction())
  if (!loop?.isForOfStatement() || loop.node.await || !canWait(site) || !/iterable/.test(site.error.message))
    return null
  const { right } = loop.node
  const maker = t.isCallExpression(right) ? calledFunction(site.source, right.callee) : null
  if (!maker?.node.async || !maker.node.generator || !contains(right, site.culprit.node)) return null
  const end = (loop.node.start ?? 0) + 'for'.length
  return {
    variant: 'each',
    explanation: `Wait for each that ${textOf(site, right)} gives.`,
    edits: [{ start: end, end, text: ' await' }],
    prior: 0.9,
    reasons: [`What it goes through is made later, by line ${maker.node.loc?.start.line ?? 0}.`],
  }
}

function canWait(site: Site): boolean {
  const owner = functionOf(site.use)
  return owner.isFunction() ? owner.node.async === true : site.source.ast.program.sourceType === 'module'
}
