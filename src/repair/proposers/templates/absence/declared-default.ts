import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon, usesOptionalChaining } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { culpritValue, isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/**
 * `{ ...DEFAULTS, ...options }` with an option that was given as undefined: it hides the default, which is then taken all the same.
 */
export const declaredDefault: Template = {
  id: 'declared-default',
  suggest(site) {
    if (site.kind === 'caller' || !isAbsent(site)) return []
    const { culprit } = site
    if (culprit.isMemberExpression()) return ofMember(site, culprit)
    return culprit.isIdentifier() ? ofPattern(site, culprit) : []
  },
  examples: [
    {
      name: 'a setting that was given as undefined',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'join')" },
      before:
        'const DEFAULTS = { tags: [], limit: 3 };\nfunction query(options) {\n  const settings = Object.assign({}, DEFAULTS, options);\n  return settings.tags.§join();\n}\n',
      after:
        'const DEFAULTS = { tags: [], limit: 3 };\nfunction query(options) {\n  const settings = Object.assign({}, DEFAULTS, options);\n  if (settings.tags === undefined) settings.tags = DEFAULTS.tags;\n  return settings.tags.join();\n}\n',
      values: { 'settings.tags': { type: 'undefined' } },
    },
    {
      name: 'what a constructor keeps',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'limit')" },
      before:
        'const defaults = { retry: { limit: 2 } }\nclass Client {\n  constructor(options) {\n    this.options = { ...defaults, ...options }\n    this.limit = this.options.retry.§limit\n  }\n}\n',
      after:
        'const defaults = { retry: { limit: 2 } }\nclass Client {\n  constructor(options) {\n    this.options = { ...defaults, ...options }\n    if (this.options.retry === undefined) this.options.retry = defaults.retry\n    this.limit = this.options.retry.limit\n  }\n}\n',
      values: { 'this.options.retry': { type: 'undefined' } },
    },
    {
      name: 'what is taken out of it at once',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'limit')" },
      before:
        'const DEFAULTS = { retry: { limit: 2 } };\nfunction client(options) {\n  const { retry } = { ...DEFAULTS, ...options };\n  return retry.§limit + 1;\n}\n',
      after:
        'const DEFAULTS = { retry: { limit: 2 } };\nfunction client(options) {\n  const { retry = DEFAULTS.retry } = { ...DEFAULTS, ...options };\n  return retry.limit + 1;\n}\n',
      values: { retry: { type: 'undefined' } },
    },
    {
      name: 'not what the defaults have not',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'join')" },
      before:
        'const DEFAULTS = { limit: 3 };\nfunction query(options) {\n  const settings = Object.assign({}, DEFAULTS, options);\n  return settings.tags.§join();\n}\n',
      values: { 'settings.tags': { type: 'undefined' } },
      after: null,
    },
  ],
}

/** An option that is null may have been switched off. */
const NULL_PRIOR = 0.54
const PRIOR = 0.76

/** `settings.tags`, where the settings were put together in this file. */
function ofMember(site: Site, { node }: NodePath<t.MemberExpression>): Suggestion[] {
  const name = propertyOf(node)
  if (name === null) return []
  const settings = textOf(site, node.object)
  return mergesInto(site, settings).flatMap(({ statement, merge }) => {
    const holder = defaultsWith(site, merge, name)
    if (holder === null) return []
    const end = statement.node.end ?? 0
    const indent = indentAt(site.source.text, statement.node.start ?? 0)
    const given = textOf(site, node)
    const isUndefined = culpritValue(site)?.type !== 'null'
    const test = isUndefined ? `${given} === undefined` : `${given} == null`
    const line = `if (${test}) ${given} = ${holder}.${name}${semicolon(site.source)}`
    return [suggested(site, given, holder, name, [{ start: end, end, text: `\n${indent}${line}` }])]
  })
}

/** `const { retry } = { ...DEFAULTS, ...options }` */
function ofPattern(site: Site, { node, scope }: NodePath<t.Identifier>): Suggestion[] {
  const declarator = scope.getBinding(node.name)?.path
  if (!declarator?.isVariableDeclarator()) return []
  const { id, init } = declarator.node
  const property = t.isObjectPattern(id)
    ? id.properties.find(
        (one) => t.isObjectProperty(one) && one.value.start !== null && t.isIdentifier(one.value, { name: node.name }),
      )
    : undefined
  const name =
    t.isObjectProperty(property) && t.isIdentifier(property.key) && !property.computed ? property.key.name : null
  const merge = init ? mergedParts(init) : null
  const holder = name !== null && merge ? defaultsWith(site, merge, name) : null
  if (!property || name === null || holder === null) return []
  const isNull = culpritValue(site)?.type === 'null'
  if (isNull) return inPlace(site, holder, name)
  const end = property.end ?? 0
  return [suggested(site, node.name, holder, name, [{ start: end, end, text: ` = ${holder}.${name}` }])]
}

/** A default of a pattern does nothing for null. */
function inPlace(site: Site, holder: string, name: string): Suggestion[] {
  const { start, end } = site.culprit.node
  const given = textOf(site, site.culprit.node)
  const text = `(${given} ${usesOptionalChaining(site.source) ? '??' : '||'} ${holder}.${name})`
  return [suggested(site, given, holder, name, [{ start: start ?? 0, end: end ?? 0, text }])]
}

function suggested(site: Site, given: string, holder: string, name: string, edits: Edit[]): Suggestion {
  const isNull = culpritValue(site)?.type === 'null'
  return {
    explanation: `Take ${holder}.${name} also when ${given} was given as ${isNull ? 'null' : 'undefined'}.`,
    edits,
    prior: isNull ? NULL_PRIOR : PRIOR,
    reasons: [`What is left out is taken from ${holder}, which has a ${name}.`],
  }
}

interface Merge {
  statement: NodePath<t.Statement>
  merge: t.Node[]
}

/** Where the settings are put together: a declaration of the name in reach, or an assignment in the file to such a member. */
function mergesInto(site: Site, settings: string): Merge[] {
  const merges: Merge[] = []
  const take = (path: NodePath, target: t.Node, value: t.Node | null | undefined): void => {
    const merge = value && textOf(site, target) === settings ? mergedParts(value) : null
    const statement = path.getStatementParent()
    const isOurs = !t.isIdentifier(target) || path.scope.getBinding(settings) === site.use.scope.getBinding(settings)
    if (merge && statement && isOurs) merges.push({ statement, merge })
  }
  site.source.root.traverse({
    VariableDeclarator: (path) => take(path, path.node.id, path.node.init),
    AssignmentExpression: (path) => take(path, path.node.left, path.node.right),
  })
  return merges.length === 1 ? merges : []
}

/** What is put together, the defaults before what is given: of `{ ...a, ...b }`, `Object.assign({}, a, b)` and the like. */
function mergedParts(node: t.Node): t.Node[] | null {
  if (t.isObjectExpression(node)) {
    const spread = node.properties.flatMap((one) => (t.isSpreadElement(one) ? [one.argument] : []))
    return spread.length > 1 ? spread : null
  }
  if (!t.isCallExpression(node)) return null
  const { callee, arguments: given } = node
  const name = t.isMemberExpression(callee) ? propertyOf(callee) : t.isIdentifier(callee) ? callee.name : null
  return name !== null && /^(?:assign|extend|merge|defaults)$/.test(name) && given.length > 1 ? given : null
}

/** The name of the first part, when it is written down in this file and has such a property. */
function defaultsWith(site: Site, parts: t.Node[], name: string): string | null {
  const known = parts.slice(0, -1).find((part) => t.isIdentifier(part))
  if (!t.isIdentifier(known)) return null
  const path = site.use.scope.getBinding(known.name)?.path
  const init = path?.isVariableDeclarator() ? path.node.init : null
  const has =
    t.isObjectExpression(init) &&
    init.properties.some((one) => t.isObjectProperty(one) && isKey(one.key, name) && !t.isNullLiteral(one.value))
  return has ? known.name : null
}

const isKey = (node: t.Node, name: string): boolean =>
  t.isIdentifier(node, { name }) || t.isStringLiteral(node, { value: name })
