import * as t from '@babel/types'
import {
  goesOnBefore,
  hasNode,
  indentAt,
  isRepeatable,
  rootName,
  semicolon,
  statementInList,
} from '../../../syntax/code.ts'
import { functionOf, parameterNames } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** An object is made where there is none: one field that is set may be left out, of several somebody reads what was put there. */
const FIELDS_MIN = 2
const PRIOR = 0.66

/** `options.locals.a = ...; options.locals.b = ...` where there are no `locals`: the function fills them, so they begin here. */
export const filledHere: Template = {
  id: 'filled-here',
  suggest(site) {
    const { node } = site.culprit
    const statement = statementInList(site.use)
    if (site.kind !== 'throw' || !isAbsent(site) || !statement || !isHandedIn(site, node)) return []
    const name = textOf(site, node)
    const siblings = [statement, ...statement.getAllNextSiblings()].map((path) => path.node)
    const writes = siblings.flatMap((one) => fieldWritten(site, one, name) ?? [])
    const fields = new Set(writes.map(({ field }) => field))
    if (fields.size < FIELDS_MIN || isMade(site, name) || goesOnBefore(site.source, statement.node)) return []
    const start = statement.node.start ?? 0
    const line = `if (!${name}) ${name} = {}${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
    return [
      {
        explanation: `Make ${name} where it is missing, before it is filled.`,
        edits: [{ start, end: start, text: line }],
        prior: PRIOR,
        reasons: [`The function puts ${fields.size} things into ${name}, as at line ${writes[0]?.line}.`],
      },
    ]
  },
  examples: [
    {
      name: 'options that have no locals yet',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'blocks')" },
      before:
        'function render(options) {\n  if (!options.locals.§blocks) {\n    prepare(options)\n  }\n  options.locals.layout = layout\n  options.locals.part = part\n}\n',
      after:
        'function render(options) {\n  if (!options.locals) options.locals = {}\n  if (!options.locals.blocks) {\n    prepare(options)\n  }\n  options.locals.layout = layout\n  options.locals.part = part\n}\n',
    },
    {
      name: 'not for one field',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'user')" },
      before: 'function mark(box) {\n  box.locals.§user = 1\n}\n',
      after: null,
    },
    {
      name: 'not what is looked up by a key',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'a')" },
      before: 'function mark(box, id) {\n  box[id].§a = 1\n  box[id].b = 2\n}\n',
      after: null,
    },
    {
      name: 'not of what was not handed in',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'a')" },
      before: 'function mark() {\n  const box = make()\n  box.locals.§a = 1\n  box.locals.b = 2\n}\n',
      after: null,
    },
  ],
}

/** `options.locals`: a part that is called by its name, of a parameter of the function. */
function isHandedIn(site: Site, node: t.Node): boolean {
  const owner = functionOf(site.use)
  const parameters = owner.isFunction() ? parameterNames(owner) : []
  return (
    t.isMemberExpression(node, { computed: false }) && isRepeatable(node) && parameters.includes(rootName(node) ?? '')
  )
}

/** `options.locals.field = ...` as a statement of its own. */
function fieldWritten(site: Site, statement: t.Node, name: string): { field: string; line: number } | null {
  const set = t.isExpressionStatement(statement) ? statement.expression : null
  if (!t.isAssignmentExpression(set) || !t.isMemberExpression(set.left, { computed: false })) return null
  const field = textOf(site, set.left.object) === name ? propertyOf(set.left) : null
  return field === null ? null : { field, line: set.loc?.start.line ?? 0 }
}

/** It is given its value somewhere in the function, which knows when: `o.locals = {}`, `Object.assign(o, { locals: {} })`. */
function isMade(site: Site, name: string): boolean {
  const key = name.slice(name.lastIndexOf('.') + 1)
  return hasNode(
    functionOf(site.use).node,
    (node) =>
      (t.isAssignmentExpression(node) && textOf(site, node.left) === name) ||
      (t.isObjectProperty(node) && t.isIdentifier(node.key, { name: key })),
  )
}
