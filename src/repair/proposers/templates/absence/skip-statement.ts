import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { askedElsewhere } from '../../../syntax/asked-elsewhere.ts'
import { contains, isConditional, isReadOf, isRepeatable, presentTest } from '../../../syntax/code.ts'
import { nameOf } from '../../../syntax/idioms.ts'
import { isToBeKeptIn } from '../../../syntax/kept-in.ts'
import { isSuperCall, methodName } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What was to be kept is lost then. */
const LOSS = 0.3
/** What is not there holds nothing that could be let go of. */
const RELEASE_PRIOR = 0.66
const RELEASING =
  /^(?:destroy|close|abort|kill|unref|removeListener|removeAllListeners|removeEventListener|off|unsubscribe|disconnect|terminate|dispose|cancel|unpipe|delete)$/
/** Elsewhere the file reads on only when the same thing is there. */
const ASKED_PRIOR = 0.6
/** A function of such a name takes apart what was made, and it may not have come to all of it. */
const ENDING =
  /^_?(?:destroy|close|stop|abort|kill|dispose|cleanup|cleanUp|teardown|tearDown|shutdown|disconnect|cancel|reset|unmount|end)(?![a-z])/

/** `use(a.b)` becomes `if (a) use(a.b)`: the statement is about the thing, and without the thing there is nothing to do. */
export const skipStatement: Template = {
  id: 'skip-statement',
  suggest(site) {
    const { use, culprit } = site
    if (!(site.kind === 'throw' || site.kind === 'argument') || !isAbsent(site) || !isRepeatable(culprit.node))
      return []
    const statement = use.findParent((path) => path.isStatement()) as NodePath<t.Statement> | null
    if (!statement?.isExpressionStatement() || isConditional(use, statement)) return []
    if (isSuperCall(statement.node)) return []
    const name = textOf(site, culprit.node)
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Do it only when ${name} is there.`,
        edits: [{ start, end: start, text: `if (${presentTest(site, name)}) ` }],
        ...weighed(site, statement.node.expression),
      },
    ]
  },
  examples: [
    {
      name: 'what is taken out of a table that is not there yet',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before: 'function forget(key) {\n  delete this.seen[§idOf(key)];\n}\n',
      values: { 'this.seen': { type: 'undefined' } },
      after: 'function forget(key) {\n  if (this.seen != null) delete this.seen[idOf(key)];\n}\n',
    },
    {
      name: 'a value that is only let go of',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'value')" },
      before: 'function leave(depth) {\n  this.stack[depth].§value = null;\n  this.depth--;\n}\n',
      after: 'function leave(depth) {\n  if (this.stack[depth]) this.stack[depth].value = null;\n  this.depth--;\n}\n',
    },
    {
      name: 'what the file asks for elsewhere',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'rounds')" },
      before:
        'function run(text, info) {\n  info.§rounds = 1;\n  var path = info && info.path;\n  return [text, path];\n}\n',
      after:
        'function run(text, info) {\n  if (info) info.rounds = 1;\n  var path = info && info.path;\n  return [text, path];\n}\n',
    },
    {
      name: 'what is made of another with a word of it is weighed lower',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" },
      before:
        'function add(list, last) {\n  list.push({ before: last.§kind });\n  var end = last && last.end;\n  return end;\n}\n',
      after:
        'function add(list, last) {\n  if (last) list.push({ before: last.kind });\n  var end = last && last.end;\n  return end;\n}\n',
    },
    {
      name: 'what is closed before it was opened',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'destroy')" },
      before: 'function close(done) {\n  this.socket.§destroy();\n  done();\n}\n',
      after: 'function close(done) {\n  if (this.socket) this.socket.destroy();\n  done();\n}\n',
    },
    {
      name: 'a call that needs the thing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'key')" },
      before: 'function drop(id) {\n  var found = find(id);\n  cache.del(found.§key);\n  delete ids[id];\n}\n',
      after: 'function drop(id) {\n  var found = find(id);\n  if (found) cache.del(found.key);\n  delete ids[id];\n}\n',
    },
    {
      name: 'not a declaration, whose variable is needed later',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'key')" },
      before: 'function drop(found) {\n  var key = found.§key;\n  return key;\n}\n',
      after: null,
    },
    {
      name: 'not the call without which there is no object',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'class Unexpected extends Fault {\n  constructor(token) {\n    super(token.§type);\n  }\n}\n',
      after: null,
    },
  ],
}

function weighed(site: Site, done: t.Expression): Pick<Suggestion, 'prior' | 'reasons'> {
  if (isRelease(site, done))
    return {
      prior: RELEASE_PRIOR,
      reasons: ['It only lets go of what is there, and of what is not there nothing is held.'],
    }
  const isLost = isToBeKeptIn(site) || isAddedTo(site, done) || isOwnField(site, done)
  const asked = isLost || !isDoneTo(site, done) ? null : askedElsewhere(site)
  if (asked !== null)
    return { prior: ASKED_PRIOR, reasons: [`Line ${asked} asks for ${textOf(site, site.culprit.node)} first.`] }
  return { prior: (t.isAssignmentExpression(done) ? 0.42 : 0.45) - (isLost ? LOSS : 0) }
}

/** `last.text += more`: what was to be added is lost. */
const isAddedTo = (site: Site, done: t.Expression): boolean =>
  t.isAssignmentExpression(done, { operator: '+=' }) && isDoneTo(site, done)

/** `this.field = made(x)` of a constructor: without it what is made is not finished. */
function isOwnField({ use }: Site, done: t.Expression): boolean {
  if (!use.getFunctionParent()?.isClassMethod({ kind: 'constructor' })) return false
  if (!t.isAssignmentExpression(done, { operator: '=' })) return false
  return t.isMemberExpression(done.left) && t.isThisExpression(done.left.object)
}

/** The thing itself is changed, or does something: a statement that only reads from it does so for another. */
function isDoneTo({ culprit }: Site, done: t.Expression): boolean {
  const target = t.isAssignmentExpression(done) ? done.left : t.isCallExpression(done) ? done.callee : null
  return target !== null && contains(target, culprit.node)
}

/** What is made gets its first values, and has to be there for them. */
const MAKING = /^(?:constructor|_?(?:init|setup|set|create|make|build|start|open)(?![a-z])|[A-Z])/

/** `entry.value = null`, `delete entry.value`; in a function that ends things, `this.socket.destroy()`. */
function isRelease({ use, culprit }: Site, done: t.Expression): boolean {
  // What a function is given to work on is not only let go of by it.
  if (culprit.isIdentifier() && culprit.scope.getBinding(culprit.node.name)?.kind === 'param') return false
  const isOf = (node: t.Node): boolean => isReadOf(node, culprit.node)
  const owner = use.getFunctionParent()
  const name = owner && (methodName(owner) ?? nameOf(owner) ?? '')
  if (t.isAssignmentExpression(done, { operator: '=' }))
    return isOf(done.left) && nothingOf(done.right) !== null && name !== null && !MAKING.test(name)
  if (t.isUnaryExpression(done, { operator: 'delete' })) return isOf(done.argument)
  if (
    !t.isCallExpression(done) ||
    !isOf(done.callee) ||
    !RELEASING.test(propertyOf(done.callee as t.MemberExpression) ?? '')
  )
    return false
  return name !== null && ENDING.test(name)
}
