import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { nothingOf } from '../../../syntax/absence.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What goes through a list: of an empty text that was split it is not known whether one empty part was meant, or none. */
const GOING_THROUGH = /^(?:map|forEach|filter|reduce|reduceRight|some|every|flatMap|find|findIndex|entries|values)$/

/** `b && b.split('#')` is the empty text for an empty text, and no list: the text has the method as well. */
export const emptySide: Template = {
  id: 'empty-side',
  suggest(site) {
    if (site.kind !== 'throw') return []
    return usedHere(site).flatMap((used) => {
      const empty = emptyOf(site.values[textOf(site, used.node)])
      const value = empty && sourceOf(site, used)
      const way = value && wayAround(site, value)
      if (!way || !(way.method in empty.kind) || isUncertain(site, way)) return []
      return [mended(site, way, empty.text)]
    })
  },
  examples: [
    {
      name: 'the parts of an empty text',
      error: { type: 'TypeError', message: 'parts.shift is not a function' },
      before:
        "function link(b) {\n  var parts = b && b.split('#');\n  return (parts.§shift() || '') + parts.length;\n}\n",
      values: { parts: { type: 'string', text: '', length: 0 } },
      after:
        "function link(b) {\n  var parts = (b || '').split('#');\n  return (parts.shift() || '') + parts.length;\n}\n",
    },
    {
      name: 'more than one step, and a question',
      error: { type: 'TypeError', message: 'words.pop is not a function' },
      before:
        "const last = (line) => {\n  const words = line.name ? line.name.trim().split(' ') : line.name\n  return words.§pop()\n}\n",
      values: { words: { type: 'string', text: '', length: 0 } },
      after: "const last = (line) => {\n  const words = (line.name || '').trim().split(' ')\n  return words.pop()\n}\n",
    },
    {
      name: 'zero as text',
      error: { type: 'TypeError', message: 'price.padStart is not a function' },
      before:
        'function row(item) {\n  const price = item.price && item.price.toFixed(2);\n  return price.§padStart(9);\n}\n',
      values: { price: { type: 'number', text: '0' } },
      after:
        'function row(item) {\n  const price = item.price == null ? item.price : item.price.toFixed(2);\n  return price.padStart(9);\n}\n',
    },
    {
      name: 'what another function is given',
      error: { type: 'TypeError', message: 'parts.join is not a function' },
      before:
        "const write = (parts) => parts.§join('/')\nfunction path(text) {\n  return §write(text && text.split('.'))\n}\n",
      values: { parts: { type: 'string', text: '', length: 0 } },
      after:
        "const write = (parts) => parts.join('/')\nfunction path(text) {\n  return write((text || '').split('.'))\n}\n",
    },
    {
      name: 'not where the code asks whether there is one',
      error: { type: 'TypeError', message: 'parts.shift is not a function' },
      before:
        "function link(b) {\n  var parts = b && b.split('#');\n  var first = parts.§shift();\n  return parts ? parts.concat(first) : null;\n}\n",
      values: { parts: { type: 'string', text: '', length: 0 } },
      after: null,
    },
    {
      name: 'not where each part is gone through: there may be none meant',
      error: { type: 'TypeError', message: 'tags.map is not a function' },
      before: "function all(text) {\n  const tags = text && text.split(',');\n  return tags.§map(clean);\n}\n",
      values: { tags: { type: 'string', text: '', length: 0 } },
      after: null,
    },
    {
      name: 'not a text that was there',
      error: { type: 'TypeError', message: 'parts.shift is not a function' },
      before: "function link(b) {\n  var parts = b && b.split('#');\n  return parts.§shift();\n}\n",
      values: { parts: { type: 'string', text: 'a', length: 1 } },
      after: null,
    },
  ],
}

/** What cannot be used: what has no such method, or what somebody else's function was given. */
function usedHere(site: Site): NodePath<t.Expression>[] {
  const missing = missingMethod(site)
  if (missing) return [missing.receiver]
  if (site.wording.kind === 'not-iterable') return [site.culprit]
  if (site.wording.kind !== 'invalid-argument-type' || !site.use.isCallExpression()) return []
  return site.use.get('arguments').filter((one): one is NodePath<t.Expression> => one.isIdentifier())
}

interface Empty {
  /** As it is written. */
  text: string
  /** What has its methods. */
  kind: object
}

function emptyOf(fact: ValueFact | undefined): Empty | null {
  if (fact?.type === 'string' && fact.length === 0) return { text: "''", kind: String.prototype }
  return fact?.type === 'number' && Number(fact.text) === 0 ? { text: '0', kind: Number.prototype } : null
}

/** What the variable was made with, or what its function was given; the expression itself where it is none. */
function sourceOf(site: Site, used: NodePath<t.Expression>): NodePath | null {
  if (!used.isIdentifier()) return used
  const binding = used.scope.getBinding(used.node.name)
  if (!binding || binding.referencePaths.some(isAskedFor)) return null
  const [change, ...others] = binding.constantViolations
  const made = binding.path.isVariableDeclarator() ? binding.path : null
  if (change) {
    const isOnly = made && !made.node.init && others.length === 0 && change.isAssignmentExpression({ operator: '=' })
    return isOnly ? change.get('right') : null
  }
  if (made) return made.get('init') as NodePath
  return binding.kind === 'param' ? argumentOf(site, binding.path) : null
}

function argumentOf({ callers, source }: Site, parameter: NodePath): NodePath | null {
  const call = callers[0]
  const isHere = call?.findParent((path) => path.isProgram())?.node === source.root.node
  return (isHere && parameter.listKey === 'params' && call?.get('arguments')[Number(parameter.key)]) || null
}

/** `if (parts)`, `parts && ...`, `parts == null`: there may be none, and the code knows what to do. */
function isAskedFor({ key, parent, node }: NodePath): boolean {
  if (t.isLogicalExpression(parent)) return key === 'left'
  if (t.isBinaryExpression(parent)) return nothingOf(parent.right) !== null || nothingOf(parent.left) !== null
  if (t.isOptionalMemberExpression(parent, { optional: true })) return parent.object === node
  return key === 'test' || t.isUnaryExpression(parent, { operator: '!' })
}

/** `b && b.split('#')` or `b ? b.split('#') : b`. */
interface Way {
  whole: t.Expression
  /** Where the value is read from itself. */
  inner: t.Expression
  made: t.Expression
  method: string
  last: string | null
}

function wayAround(site: Site, { node }: NodePath): Way | null {
  const parts = partsOf(node)
  if (!parts || !isRepeatable(parts.value)) return null
  const name = textOf(site, parts.value)
  if (parts.other && textOf(site, parts.other) !== name) return null
  let at: t.Node = parts.made
  const last = t.isCallExpression(at) && t.isMemberExpression(at.callee) ? propertyOf(at.callee) : null
  while (t.isCallExpression(at) && t.isMemberExpression(at.callee)) {
    const object: t.Node = at.callee.object
    const method = propertyOf(at.callee)
    if (textOf(site, object) === name && method !== null)
      return { whole: parts.whole, made: parts.made, inner: object as t.Expression, method, last }
    at = object
  }
  return null
}

function partsOf(
  node: t.Node,
): { whole: t.Expression; value: t.Expression; made: t.Expression; other?: t.Expression } | null {
  if (t.isLogicalExpression(node, { operator: '&&' })) return { whole: node, value: node.left, made: node.right }
  if (!t.isConditionalExpression(node)) return null
  return { whole: node, value: node.test, made: node.consequent, other: node.alternate }
}

const isUncertain = ({ culprit }: Site, { last }: Way): boolean =>
  last === 'split' && t.isMemberExpression(culprit.node) && GOING_THROUGH.test(propertyOf(culprit.node) ?? '')

function mended(site: Site, { whole, inner, made }: Way, empty: string): Suggestion {
  const name = textOf(site, inner)
  const [before, after] = [
    site.source.text.slice(made.start ?? 0, inner.start ?? 0),
    site.source.text.slice(inner.end ?? 0, made.end ?? 0),
  ]
  const text =
    empty === '0' ? `${name} == null ? ${name} : ${textOf(site, made)}` : `${before}(${name} || ${empty})${after}`
  return {
    explanation: `Do with ${empty} what is done with any other ${name}.`,
    edits: [replaced(whole, text)],
    prior: 0.66,
    reasons: [`${name} was ${empty}, which has the method as well; what was left as it is cannot be used behind it.`],
  }
}
