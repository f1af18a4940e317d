import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import {
  absentTest,
  indentAt,
  isConditional,
  isRepeatable,
  rootName,
  semicolon,
  statementInList,
} from '../../../syntax/code.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { membersBeside, methodAround } from '../../../syntax/members.ts'
import { propertyOf, wordOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A method looks something up that is not there, of an object that tells what goes wrong by events: it tells that too, and goes no further. */
export const unknownEmitted: Template = {
  id: 'unknown-emitted',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(site.culprit.node)) return []
    const statement = statementInList(site.use)
    const lookup = lookupOf(site)?.node
    const method = methodAround(site.use)
    if (
      !statement ||
      !method ||
      method.node !== site.use.getFunctionParent()?.node ||
      isConditional(site.use, statement)
    )
      return []
    if (!t.isMemberExpression(lookup) || !lookup.computed || !isKey(lookup.property) || answers(method)) return []
    const emitted = errorOfSibling(site, method)
    if (!emitted || isStateOf(method, tableName(lookup))) return []
    const name = textOf(site, site.culprit.node)
    const key = textOf(site, lookup.property)
    const words = textOf(site, emitted.words)
    const quote = words.startsWith('"') ? '"' : "'"
    const start = statement.node.start ?? 0
    const indent = indentAt(site.source.text, start)
    const end = semicolon(site.source)
    const step = indent.startsWith('\t') ? '\t' : '  '
    const said = `${quote}Unknown ${wordOf(lookup.property) ?? name}: ${quote} + ${key}`
    const event = textOf(site, emitted.event)
    const line = `this.emit(${event}, new ${textOf(site, emitted.type)}(${said}))${end}`
    return [
      {
        explanation: `Tell of ${key} by an event when there is no ${name} for it.`,
        edits: [
          {
            start,
            end: start,
            text: `if (${absentTest(site, name)}) {\n${indent}${step}${line}\n${indent}${step}return${end}\n${indent}}\n${indent}`,
          },
        ],
        prior: PRIOR,
        reasons: [`The object tells what else goes wrong by an event, at line ${emitted.event.loc?.start.line ?? 0}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a kind of message that nobody knows',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'read')" },
      before:
        "class Reader extends EventEmitter {\n  feed(bytes) {\n    if (bytes.length < 2) {\n      this.emit('error', new Error('too short'));\n      return;\n    }\n    this.take(bytes);\n  }\n  take(bytes) {\n    const kind = bytes[0];\n    const reader = this.options.readers[kind];\n    this.emit('message', reader.§read(bytes));\n  }\n}\n",
      after:
        "class Reader extends EventEmitter {\n  feed(bytes) {\n    if (bytes.length < 2) {\n      this.emit('error', new Error('too short'));\n      return;\n    }\n    this.take(bytes);\n  }\n  take(bytes) {\n    const kind = bytes[0];\n    const reader = this.options.readers[kind];\n    if (!reader) {\n      this.emit('error', new Error('Unknown kind: ' + kind));\n      return;\n    }\n    this.emit('message', reader.read(bytes));\n  }\n}\n",
    },
    {
      name: 'methods of a prototype',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'open')" },
      before:
        'Wire.prototype.stop = function () {\n  this.emit("error", new WireError("stopped"));\n};\nWire.prototype.start = function (url) {\n  drivers[url.protocol].§open(url);\n};\n',
      after:
        'Wire.prototype.stop = function () {\n  this.emit("error", new WireError("stopped"));\n};\nWire.prototype.start = function (url) {\n  if (!drivers[url.protocol]) {\n    this.emit("error", new WireError("Unknown protocol: " + url.protocol));\n    return;\n  }\n  drivers[url.protocol].open(url);\n};\n',
    },
    {
      name: 'not what the object itself keeps and forgets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'end')" },
      before:
        "class Pool extends EventEmitter {\n  add(id, one) {\n    if (!one) this.emit('error', new Error('nothing'));\n    this.all[id] = one;\n  }\n  end(id) {\n    this.all[id].§end();\n  }\n}\n",
      after: null,
    },
    {
      name: 'not where the caller waits for an answer',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before:
        "class Pool extends EventEmitter {\n  check(one) {\n    if (!one) this.emit('error', new Error('nothing'));\n  }\n  size(kind) {\n    return kinds[kind].§size;\n  }\n}\n",
      after: null,
    },
  ],
}

const PRIOR = 0.7

/** A key that is computed from nothing, and that can be read again: it is what was asked for. */
const isKey = (node: t.Node): boolean => isRepeatable(node) && !t.isLiteral(node) && rootName(node) !== null

/** Somebody takes what it answers: without an answer it would fail there. */
function answers(method: NodePath<t.Function>): boolean {
  let does = false
  method.traverse({
    Function: (path) => path.skip(),
    ReturnStatement({ node }) {
      if (node.argument) does = true
    },
  })
  return does
}

const tableName = ({ object }: t.MemberExpression): string | null =>
  t.isMemberExpression(object) ? propertyOf(object) : rootName(object)

interface Emitted {
  event: t.Expression
  type: t.Expression
  words: t.Expression
}

/** `this.emit('error', new Error('...'))`, made in this method or in one beside it. */
function errorOfSibling(site: Site, method: NodePath<t.Function>): Emitted | null {
  let found: Emitted | null = null
  for (const member of membersBeside(method))
    t.traverseFast(member.node, (node) => {
      if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || found) return
      const [event, error] = node.arguments
      if (propertyOf(node.callee) !== 'emit' || !t.isThisExpression(node.callee.object)) return
      if (!t.isStringLiteral(event, { value: 'error' }) || !t.isNewExpression(error)) return
      const [words] = error.arguments
      const isPlain = error.arguments.length === 1 && t.isIdentifier(error.callee) && t.isExpression(words)
      if (isPlain && /^['"`]/.test(textOf(site, words))) found = { event, type: error.callee as t.Identifier, words }
    })
  return found
}

/** A method puts things into it or takes them out of it: what is not there is gone, which is no failure. */
function isStateOf(method: NodePath<t.Function>, table: string | null): boolean {
  if (table === null) return true
  const isEntry = (node: t.Node): boolean => t.isMemberExpression(node, { computed: true }) && tableName(node) === table
  let is = false
  for (const member of membersBeside(method))
    t.traverseFast(member.node, (node) => {
      if (t.isAssignmentExpression(node) && isEntry(node.left)) is = true
      if (t.isUnaryExpression(node, { operator: 'delete' }) && isEntry(node.argument)) is = true
    })
  return is
}
