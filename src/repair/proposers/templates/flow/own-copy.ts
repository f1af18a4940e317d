import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { returnsOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const FROZEN =
  /^Cannot (?:assign to read only property|add property .*, object is not extensible|delete property|define property .*, object is not extensible)/
/** Methods that change the list and answer it. */
const IN_PLACE = new Set(['sort', 'reverse'])
const SETTINGS = /^(?:opts?|options|conf|config|settings|props|params|defaults|\w+(?:Options|Config|Opts))$/

/** A function that writes to what it was given, which nobody may write to: it writes to a copy of its own. */
export const ownCopy: Template = {
  id: 'own-copy',
  suggest(site) {
    if (site.kind !== 'throw' || !FROZEN.test(site.error.message)) return []
    return ofList(site) ?? ofObject(site)
  },
  examples: [
    {
      name: 'options',
      error: { type: 'TypeError', message: 'Cannot add property retries, object is not extensible' },
      before:
        "'use strict';\nfunction make(options) {\n  §options.retries = options.retries || 3;\n  return options;\n}\n",
      after:
        "'use strict';\nfunction make(options) {\n  options = Object.assign({}, options);\n  options.retries = options.retries || 3;\n  return options;\n}\n",
    },
    {
      name: 'what is taken out',
      error: { type: 'TypeError', message: "Cannot delete property 'body' of #<Object>" },
      before: 'export function send(message) {\n  delete §message.body\n  return { ...message }\n}\n',
      after:
        'export function send(message) {\n  message = { ...message }\n  delete message.body\n  return { ...message }\n}\n',
    },
    {
      name: 'a sorted list',
      error: { type: 'TypeError', message: "Cannot assign to read only property '0' of object '[object Array]'" },
      before: 'const median = (list) => {\n  const sorted = list.§sort(byValue)\n  return sorted[0]\n}\n',
      after: 'const median = (list) => {\n  const sorted = list.slice().sort(byValue)\n  return sorted[0]\n}\n',
    },
    {
      name: 'a list that is put in order first',
      error: { type: 'TypeError', message: "Cannot assign to read only property '0' of object '[object Array]'" },
      before: 'function median(list) {\n  list.§sort(byValue);\n  return list[0];\n}\n',
      after: 'function median(list) {\n  list = list.slice().sort(byValue);\n  return list[0];\n}\n',
    },
    {
      name: 'defaults that all share',
      error: { type: 'TypeError', message: "Cannot assign to read only property 'retries' of object '#<Object>'" },
      before:
        'class Client {\n  constructor(options) {\n    this.options = options || DEFAULTS;\n    §this.options.retries = this.options.retries + 1;\n  }\n}\n',
      after:
        'class Client {\n  constructor(options) {\n    this.options = Object.assign({}, options || DEFAULTS);\n    this.options.retries = this.options.retries + 1;\n  }\n}\n',
    },
    {
      name: 'not where to change it is all that is done',
      error: { type: 'TypeError', message: 'Cannot add property retries, object is not extensible' },
      before: "'use strict';\nfunction complete(options) {\n  §options.retries = 3;\n}\n",
      after: null,
    },
  ],
}

/** `list.sort()` whose answer is used: the list itself need not change. */
function ofList(site: Site): Suggestion[] | null {
  const { use } = site
  if (!use.isCallExpression() || !t.isMemberExpression(use.node.callee)) return null
  const { object, property } = use.node.callee
  if (!t.isIdentifier(property) || !IN_PLACE.has(property.name)) return null
  if (use.parentPath.isExpressionStatement()) return ofParameter(use, object)
  const end = object.end ?? 0
  return [
    {
      variant: 'list',
      explanation: `Leave ${textOf(site, object)} in its own order.`,
      edits: [{ start: end, end, text: '.slice()' }],
      prior: 0.86,
      reasons: [`Only what ${property.name} answers is used.`],
    },
  ]
}

/** `list.sort()` of a list that was handed in: what the function answers is made of a copy. */
function ofParameter(use: NodePath, object: t.Node): Suggestion[] | null {
  const owner = use.getFunctionParent()
  if (!owner || !t.isIdentifier(object) || use.scope.getBinding(object.name)?.kind !== 'param' || !isAnswering(owner))
    return null
  const [start, end] = [use.node.start ?? 0, object.end ?? 0]
  return [
    {
      variant: 'list-before',
      explanation: `Leave ${object.name} in its own order.`,
      edits: [
        { start, end: start, text: `${object.name} = ` },
        { start: end, end, text: '.slice()' },
      ],
      prior: 0.76,
      reasons: [`${object.name} belongs to the caller, who does not let it be written to.`],
    },
  ]
}

function ofObject(site: Site): Suggestion[] {
  const owner = site.use.getFunctionParent()
  const body = owner?.node.body
  const first = t.isBlockStatement(body) ? body.body[0] : undefined
  if (!owner || !first || !isAnswering(owner)) return []
  const name = writtenParameter(site, owner)
  if (name === null) return ofShared(site, owner)
  const start = first.start ?? 0
  const line = `${name} = ${copyOf(site, name, name)}${semicolon(site.source)}`
  return [
    {
      variant: 'object',
      explanation: `Write to a copy of ${name}.`,
      edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
      prior: SETTINGS.test(name) ? 0.8 : 0.66,
      reasons: [`${name} belongs to the caller, who does not let it be written to.`],
    },
  ]
}

/** A copy as the file writes it. */
function copyOf(site: Site, name: string, text: string): string {
  if (site.values[name]?.className === 'Array') return `${text}.slice()`
  const isModern = /\.\.\.\w/.test(site.source.text) || site.source.ast.program.sourceType === 'module'
  return isModern ? `{ ...${text} }` : `Object.assign({}, ${text})`
}

/** `this.options = options || DEFAULTS`, and then `this.options.size = ...`: what is kept is a copy. */
function ofShared(site: Site, owner: NodePath<t.Function>): Suggestion[] {
  const written = writtenMembers(site, owner).map(({ object }) => textOf(site, object))
  let made: { name: string; value: t.Node } | null = null
  const take = (target: t.Node, value: t.Node | null | undefined): void => {
    const name = textOf(site, target)
    if (value && written.includes(name) && isTakenOver(value)) made ??= { name, value }
  }
  owner.traverse({
    VariableDeclarator: ({ node }) => take(node.id, node.init),
    AssignmentExpression: ({ node }) => take(node.left, node.right),
  })
  if (!made) return []
  const { name, value }: { name: string; value: t.Node } = made
  const text = textOf(site, value)
  return [
    {
      variant: 'shared',
      explanation: `Keep a copy as ${name}.`,
      edits: [replaced(value, copyOf(site, name, text))],
      prior: 0.72,
      reasons: [`${name} is ${text} itself, which must not be written to.`],
    },
  ]
}

/** It is what it was elsewhere: a name, a member, or one of several. */
const isTakenOver = (node: t.Node): boolean =>
  t.isIdentifier(node) ||
  t.isMemberExpression(node) ||
  (t.isLogicalExpression(node) && isTakenOver(node.left) && isTakenOver(node.right))

/** The function answers something, or makes an object: to write to its parameter is not all that it is for. */
const isAnswering = (owner: NodePath<t.Function>): boolean =>
  returnsOf(owner).some(({ node }) => node.argument) ||
  (t.isClassMethod(owner.node) && owner.node.kind === 'constructor')

/** The parameter that a statement of the failing line writes a property of. */
function writtenParameter(site: Site, owner: NodePath<t.Function>): string | null {
  const isOwn = ({ object }: t.MemberExpression): boolean => {
    const binding = t.isIdentifier(object) ? site.use.scope.getBinding(object.name) : undefined
    return binding?.kind === 'param' && binding.scope === owner.scope
  }
  const found = writtenMembers(site, owner).find(isOwn)
  return found ? textOf(site, found.object) : null
}

/** What the failing line writes to. */
function writtenMembers(site: Site, owner: NodePath<t.Function>): t.MemberExpression[] {
  const line = site.use.node.loc?.start.line
  const found: t.MemberExpression[] = []
  const look = (target: t.Node): void => {
    if (t.isMemberExpression(target) && target.loc?.start.line === line) found.push(target)
  }
  owner.traverse({
    AssignmentExpression: ({ node }) => look(node.left),
    UpdateExpression: ({ node }) => look(node.argument),
    UnaryExpression: ({ node }) => (node.operator === 'delete' ? look(node.argument) : undefined),
  })
  return found
}
