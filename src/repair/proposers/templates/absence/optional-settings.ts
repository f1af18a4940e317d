import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { culpritValue, isAbsent, type Site } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

/** A parameter of which all that is read may be missing, as it has a default or is laid over one: then the whole may be missing, too. */
export const optionalSettings: Template = {
  id: 'optional-settings',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !culprit.isIdentifier()) return []
    const binding = culprit.scope.getBinding(culprit.node.name)
    const owner = binding?.scope.path
    if (binding?.kind !== 'param' || binding.constantViolations.length > 0 || !owner?.isFunction()) return []
    const { referencePaths: reads } = binding
    if (!binding.path.isIdentifier() || !reads.every(mayBeMissing)) return []
    // One default alone may be for a thing that has no such part, and not for no thing at all.
    if (reads.length < 2 && !reads.some(isOverDefaults)) return []
    const edit = edited(site, owner, binding.path.node)
    if (!edit) return []
    const { name } = culprit.node
    return [
      {
        explanation: `${name} may be left out: it is empty then.`,
        edits: [edit],
        prior: 0.66,
        reasons: [`All that is read of ${name} may be missing: there are defaults for it.`],
      },
    ]
  },
  examples: [
    {
      name: 'what is laid over defaults',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'log')" },
      before:
        'const merge = (user) => {\n  const out = {};\n  for (const key of keys) out[key] = Object.assign({}, defaults[key], user[§key]);\n  return out;\n};\n',
      after:
        'const merge = (user = {}) => {\n  const out = {};\n  for (const key of keys) out[key] = Object.assign({}, defaults[key], user[key]);\n  return out;\n};\n',
    },
    {
      name: 'what has a default each',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'host')" },
      before:
        "function open(target) {\n  var host = target.§host || 'localhost';\n  return connect(host, target.port || 80);\n}\n",
      after:
        "function open(target) {\n  target = target || {};\n  var host = target.host || 'localhost';\n  return connect(host, target.port || 80);\n}\n",
    },
    {
      name: 'not a thing of which one part has a default',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'title')" },
      before: "function label(node) {\n  return node.§title || 'untitled';\n}\n",
      after: null,
    },
    {
      name: 'not where one of them is needed',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'host')" },
      before:
        "function open(target) {\n  var host = target.§host || 'localhost';\n  return connect(host, target.port);\n}\n",
      after: null,
    },
  ],
}

/** `x.key || other`, `x.key ?? other`, `Object.assign({}, a, x.key)`, `{ ...a, ...x.key }`, `if (x.key)`, `x.key === undefined`. */
function mayBeMissing({ parentPath, key }: NodePath): boolean {
  if (!parentPath?.isMemberExpression() || key !== 'object') return false
  const around = parentPath.parentPath
  const isLeft = parentPath.key === 'left'
  if (around?.isLogicalExpression()) return isLeft
  if (around?.isSpreadElement()) return around.parentPath.isObjectExpression()
  if (around?.isCallExpression()) return isLaidOver(around.node, parentPath.node)
  if (around?.isBinaryExpression()) return nothingOf(around.node.right) !== null || isOfType(around.node)
  if (around?.isUnaryExpression()) return /^(?:!|typeof)$/.test(around.node.operator)
  return parentPath.key === 'test'
}

const isOverDefaults = ({ parentPath }: NodePath): boolean =>
  Boolean(parentPath?.parentPath?.isCallExpression() || parentPath?.parentPath?.isSpreadElement())

/** `x.key === 'word'` is no for nothing as well. */
const isOfType = ({ operator, right }: t.BinaryExpression): boolean => /^[!=]==?$/.test(operator) && t.isLiteral(right)

function isLaidOver({ callee, arguments: given }: t.CallExpression, node: t.Node): boolean {
  const isAssign =
    t.isMemberExpression(callee) &&
    t.isIdentifier(callee.object, { name: 'Object' }) &&
    t.isIdentifier(callee.property, { name: 'assign' })
  return isAssign && given.indexOf(node as t.Expression) > 0
}

/** In the list of parameters, where the file writes its defaults so; null has none there. */
function edited(site: Site, owner: NodePath<t.Function>, parameter: t.Identifier): Edit | null {
  const isModern = /=>|\bconst\s/.test(site.source.text)
  const isLast = owner.node.params.at(-1) === parameter
  const end = parameter.end ?? 0
  const isBare = /^\s*=>/.test(site.source.text.slice(end))
  if (isModern && isLast && !isBare && culpritValue(site)?.type === 'undefined')
    return { start: end, end, text: ' = {}' }
  const first = t.isBlockStatement(owner.node.body) ? owner.node.body.body[0] : undefined
  if (!first) return null
  const start = first.start ?? 0
  const line = `${parameter.name} = ${parameter.name} || {}${semicolon(site.source)}`
  return { start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }
}
