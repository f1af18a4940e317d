import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `f().catch(...)` becomes `Promise.resolve(f()).catch(...)` when `f` answered at once: who waits for a promise can wait for a value. */
export const settledValue: Template = {
  id: 'settled-value',
  suggest(site) {
    const member = site.wording.kind === 'not-a-function' ? site.culprit.node : site.use.node
    if (site.kind !== 'throw' || !t.isMemberExpression(member) || member.computed) return []
    if (site.wording.kind !== 'not-a-function' && site.wording.kind !== 'property-of-nullish') return []
    const { object, property } = member
    if (!t.isIdentifier(property) || !['then', 'catch', 'finally'].includes(property.name)) return []
    // What is missing may have been looked for: to go on with it would be no better.
    if (site.wording.kind === 'property-of-nullish' && property.name === 'then') return []
    // An object may have a `then` and no `catch`: that is somebody's promise already.
    if (site.values[textOf(site, object)]?.names?.includes('then')) return []
    const name = textOf(site, object)
    return [
      {
        explanation: `Wait for ${name} also when it is no promise.`,
        edits: [replaced(object, `Promise.resolve(${name})`)],
        prior: 0.66,
        reasons: [`${name} was no promise, and what follows is for when there is one.`],
      },
    ]
  },
  examples: [
    {
      name: 'a handler that answers at once',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'catch')" },
      before: 'const wrap = (handler) => (req, res, next) => handler(req, res).§catch(next);\n',
      after: 'const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res)).catch(next);\n',
    },
    {
      name: 'a value in place of a promise',
      error: { type: 'TypeError', message: 'loaded.then is not a function' },
      before: 'function use(loaded) {\n  return loaded.§then(show);\n}\n',
      values: { loaded: { type: 'string', text: 'a' } },
      after: 'function use(loaded) {\n  return Promise.resolve(loaded).then(show);\n}\n',
    },
    {
      name: 'not what has a then of its own',
      error: { type: 'TypeError', message: 'loaded.catch is not a function' },
      before: 'function use(loaded) {\n  return loaded.§catch(show);\n}\n',
      values: { loaded: { type: 'object', className: 'Query', names: ['then'] } },
      after: null,
    },
  ],
}
