import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const NOTHING = new Set(['undefined', 'null'])
const KINDS = new Set(['Buffer', 'Uint8Array', 'AbortSignal'])

/** What can put parts together of which any may be missing: what is not there adds nothing. */
const JOINERS: Record<string, string> = { Buffer: 'concat', AbortSignal: 'any' }

/** `Buffer.concat([a, b])` of which one is missing, as the function itself knows that it may be: only those that are there. */
export const partsThere: Template = {
  id: 'parts-there',
  suggest(site) {
    const call = site.use.node
    if (site.kind !== 'throw' || !t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return []
    const { object, property } = call.callee
    if (!t.isIdentifier(object) || !t.isIdentifier(property, { name: JOINERS[object.name] ?? '' })) return []
    const [list] = call.arguments
    // What failed must be the function of Node, not what is handed to it.
    if (!list || site.wording.kind !== 'invalid-argument-type') return []
    const written = writtenList(site, list)
    const isOptional = object.name === 'AbortSignal'
    const reason = written ? ofParts(site, written, isOptional) : ofElements(site, list, isOptional)
    return reason === null ? [] : [onlyThere(site, list, reason)]
  },
  examples: [
    {
      name: 'what came before, and what comes now',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'class Lines {\n  feed(chunk) {\n    this.rest = Buffer.§concat([this.rest, chunk])\n    return this.take()\n  }\n}\n',
      values: { 'this.rest': { type: 'undefined' }, chunk: { type: 'object', className: 'Buffer', length: 4 } },
      after:
        'class Lines {\n  feed(chunk) {\n    this.rest = Buffer.concat([this.rest, chunk].filter(Boolean))\n    return this.take()\n  }\n}\n',
    },
    {
      name: 'parts that the function asks for',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before:
        'function pack(head, body) {\n  const size = body ? body.length : 0;\n  return Buffer.§concat([head, body, END], size + 8);\n}\n',
      values: { head: { type: 'object', className: 'Buffer' }, body: { type: 'null' } },
      after:
        'function pack(head, body) {\n  const size = body ? body.length : 0;\n  return Buffer.concat([head, body, END].filter(Boolean), size + 8);\n}\n',
    },
    {
      name: 'what the file itself calls it without',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function take(before, next) {\n  const all = [before, next];\n  return read(Buffer.§concat(all));\n}\nconst end = () => §take(rest);\n',
      values: { before: { type: 'object', className: 'Buffer' }, next: { type: 'undefined' } },
      after:
        'function take(before, next) {\n  const all = [before, next];\n  return read(Buffer.concat(all.filter(Boolean)));\n}\nconst end = () => take(rest);\n',
    },
    {
      name: 'what is collected, with what an end brings along',
      error: {
        type: 'TypeError',
        message: 'The "list[1]" argument must be an instance of Buffer or Uint8Array. Received undefined',
      },
      before:
        'const chunks = []\nres.end = (chunk) => {\n  chunks.push(chunk)\n  done(Buffer.§concat(chunks, size))\n}\n',
      values: { chunks: { type: 'object', className: 'Array', length: 2, elements: ['Buffer', 'undefined'] } },
      after:
        'const chunks = []\nres.end = (chunk) => {\n  chunks.push(chunk)\n  done(Buffer.concat(chunks.filter(Boolean), size))\n}\n',
    },
    {
      name: 'signals of which one was not given',
      error: {
        type: 'TypeError',
        message: 'The "signals[0]" argument must be an instance of AbortSignal. Received undefined',
      },
      before: 'const both = (given) => AbortSignal.§any([given, AbortSignal.timeout(9)])\n',
      values: { given: { type: 'undefined' } },
      after: 'const both = (given) => AbortSignal.any([given, AbortSignal.timeout(9)].filter(Boolean))\n',
    },
    {
      name: 'not a part that nobody takes for optional: what is made without it is wrong',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function seal(key, text) {\n  return hash(Buffer.§concat([key, text]));\n}\n',
      values: { key: { type: 'undefined' }, text: { type: 'object', className: 'Buffer' } },
      after: null,
    },
    {
      name: 'not where a part is something else',
      error: {
        type: 'TypeError',
        message: 'The "list[0]" argument must be an instance of Buffer or Uint8Array. Received type string',
      },
      before: 'function all(chunks, next) {\n  chunks.push(next);\n  return Buffer.§concat(chunks);\n}\n',
      values: { chunks: { type: 'object', className: 'Array', elements: ['string', 'undefined'] } },
      after: null,
    },
  ],
}

function onlyThere(site: Site, list: t.Node, reason: string): Suggestion {
  const end = list.end ?? 0
  return {
    explanation: `Put together only those of ${textOf(site, list)} that are there.`,
    edits: [{ start: end, end, text: '.filter(Boolean)' }],
    prior: 0.66,
    reasons: [reason],
  }
}

/** The list itself, or what the variable was made with. */
function writtenList(site: Site, list: t.Node): t.ArrayExpression | null {
  if (t.isArrayExpression(list)) return list
  const binding = t.isIdentifier(list) ? site.use.scope.getBinding(list.name) : undefined
  const init = binding?.path.isVariableDeclarator() ? binding.path.node.init : null
  return binding?.constant && t.isArrayExpression(init) && init.elements.length > 0 ? init : null
}

/** Why each of the parts that are missing may be; null where one is not known to be optional. */
function ofParts(site: Site, { elements }: t.ArrayExpression, isOptional: boolean): string | null {
  const missing = elements.filter((one) => one && NOTHING.has(site.values[textOf(site, one)]?.type ?? ''))
  const [first] = missing
  if (!first) return null
  if (isOptional) return `${textOf(site, first)} is missing, and what is not there never ends anything.`
  const reasons = missing.map((part) => part && whyOptional(site, part))
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null
}

/** Who calls the function leaves it out, the function asks for it, or keeps it for the next time. */
function whyOptional(site: Site, part: t.Node): string | null {
  const name = textOf(site, part)
  const at = leftOutAt(site, part) ?? askedAt(site, name)
  if (at !== null) return `That ${name} may be missing is known at line ${at}.`
  return isKeptForNext(site, part) ? `${name} is only set here, for the next time.` : null
}

/** The line of this file from which the function was called without the parameter. */
function leftOutAt({ source, use, callers }: Site, part: t.Node): number | null {
  const owner = functionOf(use).node
  const index = t.isFunction(owner) && t.isIdentifier(part) ? parameterIndex(owner, part.name) : -1
  const call = callers[0]
  if (index < 0 || !call || call.findParent((path) => path.isProgram())?.node !== source.root.node) return null
  const given = call.node.arguments
  const argument = given[index]
  const isLeftOut = argument ? nothingOf(argument) !== null : !given.some((one) => t.isSpreadElement(one))
  return isLeftOut ? (call.node.loc?.start.line ?? null) : null
}

const parameterIndex = ({ params }: t.Function, name: string): number =>
  params.findIndex((one) => t.isIdentifier(one, { name }))

/** The line at which the function asks whether it is there. */
function askedAt(site: Site, name: string): number | null {
  const isIt = (node: t.Node): boolean => textOf(site, node) === name
  let line: number | null = null
  t.traverseFast(functionOf(site.use).node, (node) => {
    const asked = askedOf(node)
    if (asked && isIt(asked)) line ??= node.loc?.start.line ?? 0
  })
  return line
}

function askedOf(node: t.Node): t.Node | null {
  if (t.isIfStatement(node) || t.isConditionalExpression(node)) return node.test
  if (t.isLogicalExpression(node)) return node.left
  if (t.isUnaryExpression(node, { operator: '!' })) return node.argument
  return t.isBinaryExpression(node) && /^[!=]==?$/.test(node.operator) && nothingOf(node.right) ? node.left : null
}

/** `this.rest = Buffer.concat([this.rest, chunk])`, and a rest that is set behind it: there is none at first. */
function isKeptForNext(site: Site, part: t.Node): boolean {
  const owner = functionOf(site.use)
  const isOwn = t.isIdentifier(part) && owner.scope.hasOwnBinding(part.name)
  if (isOwn || !(t.isIdentifier(part) || t.isMemberExpression(part))) return false
  const name = textOf(site, part)
  let is = false
  t.traverseFast(owner.node, (node) => {
    const isSet = t.isAssignmentExpression(node, { operator: '=' }) && textOf(site, node.left) === name
    if (isSet && (node.end ?? 0) >= (site.use.node.end ?? 0)) is = true
  })
  return is
}

/** A list in a variable: all else in it is what can be put together, and what came in from elsewhere was collected in it. */
function ofElements(site: Site, list: t.Node, isOptional: boolean): string | null {
  const name = textOf(site, list)
  const { elements = [] } = site.values[name] ?? {}
  const isMissingOnly = elements.every((kind) => NOTHING.has(kind) || KINDS.has(kind))
  if (!isMissingOnly || !elements.some((kind) => NOTHING.has(kind))) return null
  if (!isOptional && !isCollected(site, name)) return null
  return `${name} has something missing among what can be put together.`
}

/** `chunks.push(chunk)` of a parameter, or of what is read from a stream, which is nothing at the end. */
function isCollected(site: Site, name: string): boolean {
  let is = false
  site.source.root.traverse({
    CallExpression({ node, scope }) {
      const { callee, arguments: given } = node
      if (!t.isMemberExpression(callee) || propertyOf(callee) !== 'push' || textOf(site, callee.object) !== name) return
      if (given.some((one) => isFromElsewhere(one, (it) => scope.getBinding(it)?.kind === 'param'))) is = true
    },
  })
  return is
}

function isFromElsewhere(node: t.Node, isParameter: (name: string) => boolean): boolean {
  if (t.isIdentifier(node)) return isParameter(node.name)
  return t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === 'read'
}
