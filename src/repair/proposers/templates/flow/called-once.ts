import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { freeName, indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { ERROR_NAME } from '../../../syntax/objections.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A callback is told of a failure by one listener and of the end by another, and both come: it is called once only. */
export const calledOnce: Template = {
  id: 'called-once',
  suggest(site) {
    if (site.kind !== 'throw' || !isOfSecondCall(site)) return []
    const callback = callbackOf(site.use)
    if (!callback) return []
    const { name, owner, calls } = callback
    const statement = statementOf(owner, calls)
    if (!statement || !calls.some(tellsFailure) || !calls.some(tellsSuccess) || !isSet(calls, owner)) return []
    const start = statement.node.start ?? 0
    const indent = indentAt(site.source.text, start)
    const step = indent.startsWith('\t') ? '\t' : '  '
    const end = semicolon(site.source)
    const [given, called] = [freeName(site.use, 'given'), freeName(site.use, 'isCalled')]
    const [fixed, changing] = /\b(?:const|let)\s/.test(site.source.text) ? ['const', 'let'] : ['var', 'var']
    const lines = [
      `${fixed} ${given} = ${name}${end}`,
      `${changing} ${called} = false${end}`,
      `${name} = function () {`,
      `${step}if (${called}) return${end}`,
      `${step}${called} = true${end}`,
      `${step}return ${given}.apply(this, arguments)${end}`,
      `}${end}`,
      '',
    ]
    return [
      {
        explanation: `Call ${name} once only.`,
        edits: [{ start, end: start, text: lines.join(`\n${indent}`) }],
        prior: 0.7,
        reasons: [`${name} is told of a failure and of the end, and what it does cannot be done twice.`],
      },
    ]
  },
  examples: [
    {
      name: 'an end after an error',
      error: { type: 'Error', message: 'write after end' },
      before:
        "function read(source, cb) {\n  const parts = [];\n  source.on('error', (error) => {\n    cb(error);\n  });\n  source.on('end', () => {\n    §cb(null, parts);\n  });\n}\n",
      after:
        "function read(source, cb) {\n  const parts = [];\n  const given = cb;\n  let isCalled = false;\n  cb = function () {\n    if (isCalled) return;\n    isCalled = true;\n    return given.apply(this, arguments);\n  };\n  source.on('error', (error) => {\n    cb(error);\n  });\n  source.on('end', () => {\n    cb(null, parts);\n  });\n}\n",
    },
    {
      name: 'an error after the end, where the listener is the callback',
      error: { type: 'Error', message: 'Cannot set headers after they are sent to the client' },
      before:
        "module.exports = function (job, done) {\n  job.once('close', function () { done(null) })\n  job.on('error', function (err) { §done(err) })\n}\n",
      after:
        "module.exports = function (job, done) {\n  var given = done\n  var isCalled = false\n  done = function () {\n    if (isCalled) return\n    isCalled = true\n    return given.apply(this, arguments)\n  }\n  job.once('close', function () { done(null) })\n  job.on('error', function (err) { done(err) })\n}\n",
    },
    {
      name: 'not where it is called for each piece',
      error: { type: 'Error', message: 'write after end' },
      before:
        "function read(source, cb) {\n  source.on('error', (error) => cb(error));\n  source.on('data', (part) => {\n    §cb(null, part);\n  });\n}\n",
      after: null,
    },
    {
      name: 'not what fails for another reason',
      error: { type: 'Error', message: 'no such user' },
      before:
        "function read(source, cb) {\n  source.on('error', (error) => cb(error));\n  source.on('end', () => {\n    §cb(null, 1);\n  });\n}\n",
      after: null,
    },
  ],
}

/** What is said when something is done a second time that can be done once. */
const SECOND =
  /write after end|(?:already|after (?:being|it was)) (?:been )?(?:called|ended|finished|sent|closed|destroyed)|called (?:twice|more than once|multiple times)/i

const isOfSecondCall = ({ wording, error }: Site): boolean =>
  wording.kind === 'headers-sent' || SECOND.test(error.message)

interface Callback {
  name: string
  owner: NodePath<t.Function>
  calls: NodePath<t.CallExpression>[]
}

/** A parameter that is called in functions inside of its own, and nowhere else. */
function callbackOf(use: NodePath): Callback | null {
  const callee = use.isCallExpression() ? use.node.callee : null
  const binding = t.isIdentifier(callee) ? use.scope.getBinding(callee.name) : undefined
  const owner = binding?.scope.path
  if (binding?.kind !== 'param' || !binding.constant || !owner?.isFunction()) return null
  const calls = binding.referencePaths.flatMap((path) =>
    path.key === 'callee' && path.parentPath?.isCallExpression() ? [path.parentPath] : [],
  )
  return { name: binding.identifier.name, owner: owner as NodePath<t.Function>, calls }
}

/** Events that come once, and after which nothing comes, as far as things go well. */
const LAST_EVENTS = /^(?:end|close|finish|done|exit|complete|error|abort(?:ed)?|timeout)$/

/** Every call is all in a listener of its own, and each of them listens to something that should be the last. */
function isSet(calls: NodePath<t.CallExpression>[], owner: NodePath<t.Function>): boolean {
  const listeners = calls.map((call) => call.getFunctionParent())
  return (
    new Set(listeners.map((listener) => listener?.node)).size === calls.length &&
    listeners.every((listener) => listener && listener.node !== owner.node && isOfLastEvent(listener))
  )
}

function isOfLastEvent({ parent, listKey }: NodePath): boolean {
  if (listKey !== 'arguments' || !t.isCallExpression(parent) || !t.isMemberExpression(parent.callee)) return false
  const [event] = parent.arguments
  return (
    /^(?:on|once|addListener)$/.test(propertyOf(parent.callee) ?? '') &&
    t.isStringLiteral(event) &&
    LAST_EVENTS.test(event.value)
  )
}

const firstOf = ({ node }: NodePath<t.CallExpression>): t.Node | undefined => node.arguments[0]

function tellsFailure(call: NodePath<t.CallExpression>): boolean {
  const first = firstOf(call)
  return (t.isIdentifier(first) && ERROR_NAME.test(first.name)) || t.isNewExpression(first)
}

function tellsSuccess(call: NodePath<t.CallExpression>): boolean {
  const first = firstOf(call)
  return first === undefined || t.isNullLiteral(first) || t.isIdentifier(first, { name: 'undefined' })
}

/** The first statement that has such a call inside; all others come behind it in the same list. */
function statementOf(owner: NodePath<t.Function>, calls: NodePath<t.CallExpression>[]): NodePath<t.Statement> | null {
  const statements = calls.map((call) => {
    const listener = call.getFunctionParent()
    const statement = listener?.getFunctionParent()?.node === owner.node ? listener.getStatementParent() : null
    return statement?.inList ? statement : null
  })
  const [first] = statements
  if (!first || statements.some((one) => one?.container !== first.container)) return null
  return statements.reduce((a, b) => (Number(a?.key) <= Number(b?.key) ? a : b)) as NodePath<t.Statement> | null
}
