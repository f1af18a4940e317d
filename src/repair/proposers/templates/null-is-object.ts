import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { functionOf } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** `typeof x === 'object'` holds for null, too: the check lets pass what it was meant to keep out, and so does `!== 'object'`. */
export const nullIsObject: Template = {
  id: 'null-is-object',
  suggest(site) {
    const suggestions: Suggestion[] = []
    functionOf(site.use).traverse({
      BinaryExpression(path) {
        const operand = typeofObject(path)
        if (!operand || site.values[textOf(site, operand)]?.type !== 'null' || !letsPass(path, site)) return
        const start = path.node.start ?? 0
        const name = textOf(site, operand)
        const isGuard = path.node.operator.startsWith('!')
        const needsBrackets = isGuard && path.parentPath?.isLogicalExpression({ operator: '&&' })
        const end = path.node.end ?? 0
        const test = `${isGuard ? `!${name} ||` : `${name} &&`} ${textOf(site, path.node)}`
        const edits = [{ start, end, text: needsBrackets ? `(${test})` : test }]
        suggestions.push({
          explanation: `Null is no object to look into: ask for ${name} as well.`,
          edits,
          prior: 0.68,
          reasons: [`${name} was null when it failed, and the check \`${textOf(site, path.node)}\` lets null pass.`],
        })
      },
    })
    return suggestions.slice(0, 2)
  },
  examples: [
    {
      name: 'null passes for an object',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before: "function read(x) {\n  if (typeof x === 'object') {\n    return x.§a;\n  }\n  return x;\n}\n",
      values: { x: { type: 'null' } },
      after: "function read(x) {\n  if (x && typeof x === 'object') {\n    return x.a;\n  }\n  return x;\n}\n",
    },
    {
      name: 'a guard that null gets past',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before: "function read(x) {\n  if (typeof x !== 'object') {\n    return [x];\n  }\n  return x.§a;\n}\n",
      values: { x: { type: 'null' } },
      after: "function read(x) {\n  if (!x || typeof x !== 'object') {\n    return [x];\n  }\n  return x.a;\n}\n",
    },
    {
      name: 'a type that was kept in a variable',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function keys(x) {\n  var type = typeof x;\n  if (type === 'object') {\n    return Object.§keys(x);\n  }\n  return [];\n}\n",
      values: { x: { type: 'null' } },
      after:
        "function keys(x) {\n  var type = typeof x;\n  if (x && type === 'object') {\n    return Object.keys(x);\n  }\n  return [];\n}\n",
    },
    {
      name: 'not when something else is missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before: "function read(x) {\n  if (typeof x === 'object') {\n    return x.b.§a;\n  }\n  return x;\n}\n",
      values: { x: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
  ],
}

function typeofObject(path: NodePath<t.BinaryExpression>): t.Expression | null {
  const { node } = path
  if (!/^[!=]==?$/.test(node.operator)) return null
  const [text, other] = [node.left, node.right].sort((a) => (t.isStringLiteral(a) ? -1 : 1))
  if (!t.isStringLiteral(text, { value: 'object' })) return null
  const asked = t.isIdentifier(other) ? keptIn(path, other.name) : other
  return t.isUnaryExpression(asked, { operator: 'typeof' }) ? asked.argument : null
}

/** What a variable that is given a value once was given. */
function keptIn(path: NodePath, name: string): t.Node | null {
  const binding = path.scope.getBinding(name)
  const declared = binding?.constant ? binding.path.node : null
  return t.isVariableDeclarator(declared) ? (declared.init ?? null) : null
}

/** The failing expression is evaluated because the check held, or because a guard with it did not leave. */
function letsPass(check: NodePath<t.BinaryExpression>, site: Site): boolean {
  const at = site.use.node.start ?? 0
  const statement = check.findParent((path) => path.isIfStatement())
  if (check.node.operator.startsWith('!')) {
    if (!statement?.isIfStatement() || (statement.node.end ?? 0) > at) return false
    const body = statement.node.consequent
    const last = t.isBlockStatement(body) ? body.body.at(-1) : body
    return t.isReturnStatement(last) || t.isThrowStatement(last) || t.isContinueStatement(last)
  }
  const branch = check.findParent(
    (path) => path.isIfStatement() || path.isConditionalExpression() || path.isLogicalExpression({ operator: '&&' }),
  )
  return [branch, statement].some((path) => path != null && (path.node.start ?? 0) <= at && at < (path.node.end ?? 0))
}
