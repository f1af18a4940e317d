import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { indentAt, semicolon, usesOptionalChaining } from '../../../syntax/code.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** Of 24 that were chosen on packages without one of their guards all were right. */
const NAMED_PRIOR = 0.66
const BAG_PRIOR = 0.6

/** A bag of options that was not given: `options = options || {}` at the top of the function, as callers expect. */
export const defaultParameter: Template = {
  id: 'default-parameter',
  suggest(site) {
    if ((site.kind !== 'throw' && site.kind !== 'origin') || !isAbsent(site)) return []
    const parameter = optionsParameter(site)
    if (!parameter) return []
    const { owner, name, isLast } = parameter
    const looksLikeOptions =
      /^(?:o|opts?|options?|config|settings|params|ctx|context|props|attrs?)$|(?:Options|Opts|Config|Settings)$/.test(
        name,
      )
    const isBag = !looksLikeOptions && isReadByTheWay(owner, name)
    const prior = looksLikeOptions ? NAMED_PRIOR : isBag ? BAG_PRIOR : isLast ? 0.24 : 0.18
    const explanation = `${name} may be left out: it is empty then.`
    const reasons = [
      ...(looksLikeOptions ? [`${name} is the name of something optional.`] : []),
      ...(isBag ? [`Whatever is read from ${name} may be missing: it is asked for, or has a default.`] : []),
    ]
    const edit = site.kind === 'origin' ? inPlace(site, name) : atTop(site, owner, name)
    return [{ explanation, edits: [edit], prior, reasons }]
  },
  examples: [
    {
      name: 'options',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'plain')" },
      before: 'function merge(a, b, options) {\n  return options.§plain ? b : a;\n}\n',
      after: 'function merge(a, b, options) {\n  options = options || {};\n  return options.plain ? b : a;\n}\n',
    },
    {
      name: 'options under another name',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'plain')" },
      before: 'function merge(a, b, options) {\n  var opts = options;\n  return opts.§plain ? b : a;\n}\n',
      after: 'function merge(a, b, options) {\n  var opts = options || {};\n  return opts.plain ? b : a;\n}\n',
    },
    {
      name: 'what is only read by the way',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rules')" },
      before:
        'function extend(a, b) {\n  if (b.§rules) a.rules = b.rules;\n  a.depth = b.depth || a.depth;\n  return a;\n}\n',
      after:
        'function extend(a, b) {\n  b = b || {};\n  if (b.rules) a.rules = b.rules;\n  a.depth = b.depth || a.depth;\n  return a;\n}\n',
    },
    {
      name: 'not what is read by a method of its own kind',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: 'function merge(text) {\n  return text.§split(",");\n}\n',
      after: null,
    },
  ],
}

interface Parameter {
  owner: NodePath<t.Function>
  name: string
  isLast: boolean
}

/** The parameter that the failing property is read from, when a plain object could stand in for it. */
function optionsParameter(site: Site): Parameter | null {
  const culprit = site.culprit
  const property = site.wording.name
  if (!culprit.isIdentifier() || property === undefined || property in String.prototype || property in Array.prototype)
    return null
  const binding = culprit.scope.getBinding(culprit.node.name)
  const owner = binding?.scope.path
  if (binding?.kind !== 'param' || !owner?.isFunction() || !owner.get('body').isBlockStatement()) return null
  const index = owner.node.params.findIndex((node) => t.isIdentifier(node, { name: culprit.node.name }))
  if (index < 0 || property in Object.prototype) return null
  return { owner, name: culprit.node.name, isLast: index === owner.node.params.length - 1 }
}

/** Each property of it is asked for before it is used, or has a default: `if (b.x) a.x = b.x`, `b.y || 1`. At least two are. */
function isReadByTheWay(owner: NodePath<t.Function>, name: string): boolean {
  const reads = owner.scope.getOwnBinding(name)?.referencePaths.map(({ parentPath }) => parentPath) ?? []
  const asked = new Set<string>()
  const isFree = (read: NodePath | null): boolean => {
    if (!read?.isMemberExpression() || read.node.computed || !t.isIdentifier(read.node.object, { name })) return false
    const property = read.toString()
    const isAsked =
      read.key === 'test' ||
      (read.key === 'left' && Boolean(read.parentPath.isLogicalExpression())) ||
      isComparedWithNothing(read)
    if (isAsked) asked.add(property)
    return isAsked || asked.has(property)
  }
  return reads.every(isFree) && asked.size > 1
}

const isComparedWithNothing = ({ parent, key }: NodePath): boolean =>
  t.isBinaryExpression(parent) &&
  /^[!=]==?$/.test(parent.operator) &&
  key === 'left' &&
  nothingOf(parent.right) !== null

function atTop(site: Site, owner: NodePath<t.Function>, name: string): { start: number; end: number; text: string } {
  const body = owner.node.body as t.BlockStatement
  const first = body.body[0]
  const start = first?.start ?? (body.start ?? 0) + 1
  const indent = indentAt(site.source.text, start)
  const text = `${name} = ${orEmpty(site, name)}${semicolon(site.source) || '\n'}`
  return { start, end: start, text: `${text.trimEnd()}\n${indent}` }
}

/** Where it gets the other name under which it is read: the parameter itself may be handed on as it came. */
function inPlace(site: Site, name: string): { start: number; end: number; text: string } {
  const { start, end } = site.culprit.node
  return { start: start ?? 0, end: end ?? 0, text: orEmpty(site, name) }
}

const orEmpty = (site: Site, name: string): string => `${name} ${usesOptionalChaining(site.source) ? '??' : '||'} {}`
