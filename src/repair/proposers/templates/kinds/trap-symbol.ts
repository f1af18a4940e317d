import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A trap of a proxy that takes every key for text: the language asks for symbols, too, and those are the object's own affair. */
export const trapSymbol: Template = {
  id: 'trap-symbol',
  suggest(site) {
    const trap = trapAround(site.use)
    if (site.kind !== 'throw' || !trap) return []
    const [target, key] = trap.node.params
    const { body } = trap.node
    const first = t.isBlockStatement(body) ? body.body[0] : body
    if (!t.isIdentifier(target) || !t.isIdentifier(key) || site.values[key.name]?.type !== 'symbol' || !first) return []
    const text = `if (typeof ${key.name} === 'symbol') return ${target.name}[${key.name}]${semicolon(site.source)}`
    const start = first.start ?? 0
    const end = first.end ?? 0
    const question = `typeof ${key.name} === 'symbol' ? ${target.name}[${key.name}] : `
    const edits = t.isBlockStatement(body)
      ? [{ start, end: start, text: `${text}\n${indentAt(site.source.text, start)}` }]
      : [{ start, end, text: `${question}${textOf(site, first)}` }]
    return [
      {
        explanation: `Leave symbols to ${target.name} itself.`,
        edits,
        prior: 0.74,
        reasons: [`${key.name} was a symbol, which the language itself asks for.`],
      },
    ]
  },
  examples: [
    {
      name: 'a getter that is asked by the language',
      error: { type: 'TypeError', message: 'key.startsWith is not a function' },
      before:
        "const open = (it) => new Proxy(it, {\n  get(target, key) {\n    if (key.§startsWith('_')) return undefined;\n    return target[key];\n  },\n});\n",
      values: { key: { type: 'symbol', text: 'Symbol(Symbol.iterator)' } },
      after:
        "const open = (it) => new Proxy(it, {\n  get(target, key) {\n    if (typeof key === 'symbol') return target[key];\n    if (key.startsWith('_')) return undefined;\n    return target[key];\n  },\n});\n",
    },
    {
      name: 'not a function of that name elsewhere',
      error: { type: 'TypeError', message: 'key.startsWith is not a function' },
      before:
        "const store = {\n  get(target, key) {\n    return key.§startsWith('_') ? null : target[key];\n  },\n};\n",
      values: { key: { type: 'symbol', text: 'Symbol(a)' } },
      after: null,
    },
  ],
}

/** The `get` of what is handed to a proxy, in place or by way of a variable. */
function trapAround(path: NodePath): NodePath<t.Function> | null {
  const owner = path.getFunctionParent()
  const member = owner?.isObjectMethod() ? owner : owner?.parentPath
  if (!owner || !(member?.isObjectMethod() || member?.isObjectProperty())) return null
  const handler = member.parentPath
  if (!t.isIdentifier(member.node.key, { name: 'get' }) || !handler?.isObjectExpression()) return null
  return isOfProxy(handler) ? owner : null
}

function isOfProxy(handler: NodePath): boolean {
  const { parentPath } = handler
  if (parentPath?.isVariableDeclarator() && t.isIdentifier(parentPath.node.id)) {
    const references = parentPath.scope.getBinding(parentPath.node.id.name)?.referencePaths ?? []
    return references.some(isOfProxy)
  }
  return Boolean(
    parentPath?.isNewExpression() && t.isIdentifier(parentPath.node.callee, { name: 'Proxy' }) && handler.key === 1,
  )
}
