import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon, usesOptionalChaining } from '../../syntax/code.ts'
import { isAbsent, type Site } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** Of 24 that were chosen on packages without one of their guards all were right. */
const NAMED_PRIOR = 0.66

/** A bag of options that was not given: `options = options || {}` at the top of the function, as callers expect. */
export const defaultParameter: Template = {
  id: 'default-parameter',
  suggest(site) {
    if ((site.kind !== 'throw' && site.kind !== 'origin') || !isAbsent(site)) return []
    const parameter = optionsParameter(site)
    if (!parameter) return []
    const { owner, name, isLast } = parameter
    const looksLikeOptions =
      /^(?:o|opts?|options?|config|settings|params?|ctx|context|props|attrs?)$|(?:Options|Opts|Config|Settings)$/.test(
        name,
      )
    const prior = looksLikeOptions ? NAMED_PRIOR : isLast ? 0.24 : 0.18
    const explanation = `${name} may be left out: it is empty then.`
    const reasons = looksLikeOptions ? [`${name} is the name of something optional.`] : []
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
