import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isConditional, statementInList } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isWritten, unboundNames } from '../../../syntax/unbound.ts'
import type { Suggestion, Template } from '../template.ts'

/** Names that the global object has in some hosts only. */
const GLOBAL_OBJECTS = ['window', 'self']
const OF_PAGES = [
  'document',
  'navigator',
  'location',
  'history',
  'screen',
  'localStorage',
  'sessionStorage',
  'indexedDB',
]
const OF_ELEMENTS = ['Element', 'HTMLElement', 'HTMLCollection', 'Node', 'NodeList', 'Image', 'Window', 'DOMParser']
const OF_FILES = ['File', 'FileReader', 'XMLHttpRequest', 'WebSocket', 'Worker', 'WorkerGlobalScope', 'importScripts']
const OF_EVENTS = ['CustomEvent', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'alert', 'matchMedia']
const OF_DRAWING = ['requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle']
const OF_OTHERS = ['chrome', 'browser', 'define', 'Deno', 'Bun', 'jQuery', '$', 'importMap']
/** What browsers, workers, bundlers and other engines declare, and Node does not, or not in all its versions. */
const HOST_NAMES = new Set([GLOBAL_OBJECTS, OF_PAGES, OF_ELEMENTS, OF_FILES, OF_EVENTS, OF_DRAWING, OF_OTHERS].flat())

/** A name that only other hosts than this one have: only `typeof` may ask for it. */
export const absentGlobal: Template = {
  id: 'absent-global',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'not-defined' || !site.use.isIdentifier()) return []
    const { name } = site.use.node
    if (!HOST_NAMES.has(name) || unboundNames(site.source, name).some(isWritten)) return []
    return [asGlobalThis(site, site.use), inCondition(site, site.use), aroundStatement(site.use)].filter(
      (suggestion) => suggestion !== null,
    )
  },
  examples: [
    {
      name: 'a question to the window',
      error: { type: 'ReferenceError', message: 'window is not defined' },
      before: 'exports.isTouch = function () {\n  return !!(§window && window.ontouchstart);\n};\n',
      after:
        "exports.isTouch = function () {\n  return !!(typeof window !== 'undefined' && window && window.ontouchstart);\n};\n",
    },
    {
      name: 'what is asked of the document first',
      error: { type: 'ReferenceError', message: 'document is not defined' },
      before: 'if (§document.hidden) pause();\n',
      after: "if (typeof document !== 'undefined' && document.hidden) pause();\n",
    },
    {
      name: 'a test of a kind that is not known here',
      error: { type: 'ReferenceError', message: 'Element is not defined' },
      before: 'function isPlain(v) {\n  return typeof v === "object" && !(v instanceof §Element);\n}\n',
      after:
        'function isPlain(v) {\n  return typeof v === "object" && !(typeof Element !== \'undefined\' && v instanceof Element);\n}\n',
    },
    {
      name: 'what this host has under the name of all hosts',
      error: { type: 'ReferenceError', message: 'window is not defined' },
      before: 'function later(fn) {\n  return §window.setTimeout(fn, 9);\n}\n',
      after: 'function later(fn) {\n  return globalThis.setTimeout(fn, 9);\n}\n',
    },
    {
      name: 'what is only done in a page',
      error: { type: 'ReferenceError', message: 'document is not defined' },
      before: 'function show(text) {\n  §document.title = text;\n  return text;\n}\n',
      after:
        "function show(text) {\n  if (typeof document !== 'undefined') document.title = text;\n  return text;\n}\n",
    },
    {
      name: 'not a name that anybody may have forgotten',
      error: { type: 'ReferenceError', message: 'total is not defined' },
      before: 'if (§total) use(total);\n',
      after: null,
    },
  ],
}

const present = (name: string): string => `typeof ${name} !== 'undefined'`

const saysSo = (name: string): string =>
  `${name} is only there in other hosts than this one, and only typeof may ask for it.`

/** `window.setTimeout` is of every host, `window.document` is not. */
function asGlobalThis(site: Site, use: NodePath<t.Identifier>): Suggestion | null {
  const { parent, key, node } = use
  if (!GLOBAL_OBJECTS.includes(node.name) || key !== 'object' || !t.isMemberExpression(parent) || parent.computed)
    return null
  if (!t.isIdentifier(parent.property) || !(parent.property.name in globalThis)) return null
  const all = unboundNames(site.source, node.name).filter(
    (path) => functionOf(path).node === functionOf(use).node && path.key === 'object',
  )
  return {
    variant: 'any-host',
    explanation: `Ask for ${parent.property.name} by the name that all hosts have.`,
    edits: all.map((path) => replaced(path.node, 'globalThis')),
    isWhole: true,
    prior: 0.7,
    reasons: [`${parent.property.name} is there in every host, ${node.name} is not.`],
  }
}

/** Inside of a question the answer is no. */
function inCondition(site: Site, use: NodePath<t.Identifier>): Suggestion | null {
  const asked = questionAround(use)
  if (!asked) return null
  const { name } = use.node
  const text = `${present(name)} && ${textOf(site, asked.node)}`
  const needsBrackets = t.isLogicalExpression(asked.parent, { operator: '??' }) || t.isUnaryExpression(asked.parent)
  const isInBrackets = asked.node.extra?.parenthesized === true
  return {
    variant: 'asked',
    explanation: `Ask whether ${name} is there before it is used.`,
    edits: [replaced(asked.node, needsBrackets && !isInBrackets ? `(${text})` : text)],
    prior: 0.74,
    reasons: [saysSo(name)],
  }
}

/** The operand that the name stands in, of a condition: `window` of `window && window.x`, `v instanceof Element` of `!(v instanceof Element)`. */
function questionAround(use: NodePath): NodePath | null {
  for (let at: NodePath = use; at.parentPath && !at.isFunction() && !at.isStatement(); at = at.parentPath) {
    const { parent, key } = at
    if (t.isLogicalExpression(parent) && parent.operator !== '??') {
      const isAnswer = key === 'right' && !isAsked(at.parentPath)
      return isAnswer ? null : at
    }
    if (isAsked(at)) return at
  }
  return null
}

/** Only whether it holds counts. */
function isAsked({ parent, key }: NodePath): boolean {
  if (t.isIfStatement(parent) || t.isConditionalExpression(parent) || t.isWhileStatement(parent)) return key === 'test'
  return t.isUnaryExpression(parent, { operator: '!' })
}

/** What is only done where it is there. */
function aroundStatement(use: NodePath<t.Identifier>): Suggestion | null {
  const statement = statementInList(use)
  if (!statement?.isExpressionStatement() || isConditional(use, statement)) return null
  const { name } = use.node
  const start = statement.node.start ?? 0
  return {
    variant: 'around',
    explanation: `Do it only where ${name} is there.`,
    edits: [{ start, end: start, text: `if (${present(name)}) ` }],
    prior: 0.58,
    reasons: [saysSo(name)],
  }
}
