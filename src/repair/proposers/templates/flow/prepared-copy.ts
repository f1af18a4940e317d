import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `const from = String(options.from || ''); extname(options.from)`: what was put in order first is taken as it came. */
export const preparedCopy: Template = {
  id: 'prepared-copy',
  suggest(site) {
    const { culprit, wording } = site
    if (site.kind !== 'throw' || !(isAbsent(site) || WRONG_KIND.has(wording.kind))) return []
    const raw = wording.kind === 'not-a-function' ? receiverOf(culprit) : culprit.node
    if (!raw || !t.isMemberExpression(raw) || !isRepeatable(raw)) return []
    const copy = copyOf(site, textOf(site, raw))
    if (copy === null) return []
    return [
      {
        explanation: `Take ${copy.name}, which is ${textOf(site, raw)} put in order.`,
        edits: [replaced(raw, copy.name)],
        prior: 0.82,
        reasons: [`Line ${copy.line} has put it in order under a name of its own.`],
      },
    ]
  },
  examples: [
    {
      name: 'a path that need not be given',
      error: { type: 'TypeError', message: 'The "path" argument must be of type string. Received undefined' },
      before:
        "function read(options) {\n  const from = String(options.from || '');\n  const type = path.§extname(options.from);\n  return [from, type];\n}\n",
      values: { 'options.from': { type: 'undefined' } },
      after:
        "function read(options) {\n  const from = String(options.from || '');\n  const type = path.extname(from);\n  return [from, type];\n}\n",
    },
    {
      name: 'a list with a stand-in',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before:
        'function all(box) {\n  var names = box.names || [];\n  if (names.length > 9) return [];\n  return box.names.§map(String);\n}\n',
      after:
        'function all(box) {\n  var names = box.names || [];\n  if (names.length > 9) return [];\n  return names.map(String);\n}\n',
    },
    {
      name: 'a number that was made text',
      error: { type: 'TypeError', message: 'box.name.trim is not a function' },
      before: 'function show(box) {\n  const name = String(box.name);\n  return box.name.§trim() + name.length;\n}\n',
      after: 'function show(box) {\n  const name = String(box.name);\n  return name.trim() + name.length;\n}\n',
    },
    {
      name: 'not what is made of it behind',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before:
        'function all(box) {\n  var texts = box.names.§map(String);\n  var names = box.names || [];\n  return [texts, names];\n}\n',
      after: null,
    },
    {
      name: 'not what becomes something else',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before:
        'function all(box) {\n  var names = box.names || [];\n  names = [];\n  return box.names.§map(String).concat(names);\n}\n',
      after: null,
    },
  ],
}

const WRONG_KIND = new Set(['invalid-argument-type', 'not-a-function'])

/** `box.name` of `box.name.trim` */
const receiverOf = ({ node }: NodePath): t.Node | null => (t.isMemberExpression(node) ? node.object : null)

/** The variable of the function, filled once before the place, that is the expression put in order. */
function copyOf(site: Site, raw: string): { name: string; line: number } | null {
  const owner = functionOf(site.use)
  const text = (node: t.Node): string => textOf(site, node)
  for (const binding of Object.values(site.use.scope.getAllBindings())) {
    const { path, constant, identifier } = binding
    if (!constant || !path.isVariableDeclarator() || functionOf(path).node !== owner.node) continue
    const { init, id, end, loc } = path.node
    const isBefore = (end ?? 0) <= (site.use.node.start ?? 0)
    if (isBefore && t.isIdentifier(id) && init && isPutInOrder(init, raw, text))
      return { name: identifier.name, line: loc?.start.line ?? 0 }
  }
  return null
}

/** `String(raw)`, `raw || ''`, and both. */
function isPutInOrder(node: t.Expression, raw: string, text: (node: t.Node) => string): boolean {
  if (t.isLogicalExpression(node) && node.operator !== '&&') return text(node.left) === raw
  const [given] = t.isCallExpression(node) ? node.arguments : []
  const isMaker = t.isCallExpression(node) && t.isIdentifier(node.callee, { name: 'String' })
  return isMaker && t.isExpression(given) && (text(given) === raw || isPutInOrder(given, raw, text))
}
