import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isNamedIn } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `this.reader = input ? new Reader(input) : null`: an empty text is no missing one, and needs its reader as well. */
export const keptIfThere: Template = {
  id: 'kept-if-there',
  suggest(site) {
    if ((site.kind !== 'throw' && site.kind !== 'origin') || !isAbsent(site)) return []
    const field = fieldOf(site)
    const stores = field === null ? [] : storesOf(site, field)
    const [store] = stores
    if (!store || stores.length > 1) return []
    const { name, test } = store
    return [
      {
        explanation: `Keep what is made of ${name} when it is empty, too.`,
        edits: [replaced(test, `${name} != null`)],
        prior: 0.62,
        reasons: [
          `${field} is left out for an empty ${name} at line ${test.loc?.start.line ?? 0}, as if there were none.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a reader of an empty text',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'line')" },
      before:
        'function Scanner(input) {\n  this._reader = input ? new Reader(String(input)) : null;\n}\nScanner.prototype.next = function () {\n  var reader = this._reader, line = reader.§line();\n  return line;\n};\n',
      values: { reader: { type: 'null' } },
      after:
        'function Scanner(input) {\n  this._reader = input != null ? new Reader(String(input)) : null;\n}\nScanner.prototype.next = function () {\n  var reader = this._reader, line = reader.line();\n  return line;\n};\n',
    },
    {
      name: 'not what is made of something else',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'line')" },
      before:
        'function Scanner(input, debug) {\n  this.log = debug ? new Log(input) : null;\n}\nScanner.prototype.next = function () {\n  return this.log.§line();\n};\n',
      values: { 'this.log': { type: 'null' } },
      after: null,
    },
    {
      name: 'not where another place may have kept it',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'line')" },
      before:
        'function Scanner(input) {\n  this.reader = input ? new Reader(input) : null;\n}\nScanner.prototype.close = function () {\n  this.reader = null;\n};\nScanner.prototype.next = function () {\n  return this.reader.§line();\n};\n',
      values: { 'this.reader': { type: 'null' } },
      after: null,
    },
  ],
}

/** `reader` of `this.reader`, or of the variable that was read from there. */
function fieldOf({ culprit }: Site): string | null {
  if (culprit.isMemberExpression()) return memberName(culprit.node)
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const made = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
  return made ? memberName(made) : null
}

const memberName = (node: t.Node): string | null =>
  t.isMemberExpression(node, { computed: false }) && t.isIdentifier(node.property) ? node.property.name : null

interface Store {
  name: string
  test: t.Expression
}

/** The places of the file that put something under that name; none where one of them is no choice between it and nothing. */
function storesOf(site: Site, field: string): Store[] {
  const stores: (Store | null)[] = []
  site.source.root.traverse({
    AssignmentExpression(path: NodePath<t.AssignmentExpression>) {
      if (memberName(path.node.left) === field) stores.push(choiceIn(site, path.node.right))
    },
  })
  return stores.some((one) => one === null) ? [] : stores.filter((one) => one !== null)
}

function choiceIn(site: Site, made: t.Expression): Store | null {
  if (!t.isConditionalExpression(made) || nothingOf(made.alternate) === null) return null
  const { test, consequent } = made
  return t.isIdentifier(test) && isRepeatable(test) && isNamedIn(consequent, test.name)
    ? { name: textOf(site, test), test }
    : null
}
