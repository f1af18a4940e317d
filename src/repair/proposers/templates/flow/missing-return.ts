import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** Functions that are called once, with the answer. */
const ANSWERS = /^(?:cb|callback|done|next|fn|resolve|reject|fail|finish)$/
/** Methods that end a response. */
const ENDINGS = new Set(['end', 'send', 'json', 'redirect', 'render', 'sendStatus', 'sendFile', 'jsonp'])
/** What is answered once: a socket may be sent many messages. */
const RESPONSE = /^(?:res|resp|response|reply)$/i

/** `if (wrong) callback(error)` that goes on as if nothing had been answered: it has to leave. */
export const missingReturn: Template = {
  id: 'missing-return',
  suggest(site) {
    const suggestions: Suggestion[] = []
    const isBefore = (path: NodePath): boolean => (path.node.end ?? 0) <= (site.use.node.start ?? 0)
    const look = (last: t.Node | undefined, at: NodePath): void => {
      if (!isBefore(at) || !isFollowed(at)) return
      const leaving = last && leavingOf(site, last, at)
      if (leaving) suggestions.push(leaving)
    }
    functionOf(site.use).traverse({
      Function: (path) => path.skip(),
      IfStatement(path) {
        const { consequent, alternate } = path.node
        if (!alternate) look(lastOf(consequent), path)
      },
      TryStatement(path) {
        if (path.node.handler && !path.node.finalizer) look(lastOf(path.node.handler.body), path)
      },
      ExpressionStatement(path) {
        if (isGuarding(path.node.expression)) look(path.node, path)
      },
    })
    return suggestions.slice(-2)
  },
  examples: [
    {
      name: 'after a function that ends the response',
      error: { type: 'Error', message: 'Cannot set headers after they are sent to the client' },
      before:
        'function reply(res, status) {\n  res.writeHead(status).end();\n}\nfunction handle(req, res) {\n  if (!isOpen(req)) {\n    reply(res, 409);\n  }\n  §reply(res, 200);\n}\n',
      after:
        'function reply(res, status) {\n  res.writeHead(status).end();\n}\nfunction handle(req, res) {\n  if (!isOpen(req)) {\n    return reply(res, 409);\n  }\n  reply(res, 200);\n}\n',
    },
    {
      name: 'not after a function that ends it only sometimes',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'function mark(res, token) {\n  if (!token) res.status(500).end();\n  res.cookie(token);\n}\nfunction handle(req, res) {\n  if (req.token) {\n    mark(res, req.token);\n  }\n  res.send(req.user.§name);\n}\n',
      after: null,
    },
    {
      name: 'not after one of several messages',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        "function notify(socket, text) {\n  socket.send(text);\n}\nfunction handle(socket, message) {\n  if (message.isLoud) notify(socket, 'loud');\n  socket.send(message.user.§name);\n}\n",
      after: null,
    },
    {
      name: 'after an error was handed over',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'function show(user, cb) {\n  if (!user) cb(new Error("none"));\n  cb(null, user.§name);\n}\n',
      after: 'function show(user, cb) {\n  if (!user) return cb(new Error("none"));\n  cb(null, user.name);\n}\n',
    },
    {
      name: 'after the response was ended',
      error: { type: 'Error', message: 'Cannot set headers after they are sent to the client' },
      before:
        'function handle(req, res) {\n  if (!req.ok) {\n    res.status(401).json({});\n  }\n  res.§send("yes");\n}\n',
      after:
        'function handle(req, res) {\n  if (!req.ok) {\n    return res.status(401).json({});\n  }\n  res.send("yes");\n}\n',
    },
    {
      name: 'in a catch',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'function show(text, cb) {\n  var user;\n  try {\n    user = JSON.parse(text);\n  } catch (e) {\n    cb(e);\n  }\n  cb(null, user.§name);\n}\n',
      after:
        'function show(text, cb) {\n  var user;\n  try {\n    user = JSON.parse(text);\n  } catch (e) {\n    return cb(e);\n  }\n  cb(null, user.name);\n}\n',
    },
    {
      name: 'in short',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'function f(done) {\n  load(function (err, user) {\n    err && done(err);\n    done(null, user.§name);\n  });\n}\n',
      after:
        'function f(done) {\n  load(function (err, user) {\n    if (err) return done(err);\n    done(null, user.name);\n  });\n}\n',
    },
    {
      name: 'after an event',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before:
        "class A extends E {\n  take(line) {\n    const found = RE.exec(line)\n    if (!found) this.emit('error', new Error(line))\n    this.use(found§[1])\n  }\n}\n",
      after:
        "class A extends E {\n  take(line) {\n    const found = RE.exec(line)\n    if (!found) return this.emit('error', new Error(line))\n    this.use(found[1])\n  }\n}\n",
    },
    {
      name: 'an error that nobody throws',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'function show(user) {\n  if (!user) new Error("none");\n  return user.§name;\n}\n',
      after: 'function show(user) {\n  if (!user) throw new Error("none");\n  return user.name;\n}\n',
    },
    {
      name: 'not after a call that answers nothing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'function show(user, cb) {\n  if (!user) warn("none");\n  cb(null, user.§name);\n}\n',
      after: null,
    },
  ],
}

/** There is more to come in the same list, and the failure is in it. */
const isFollowed = (path: NodePath): boolean => path.inList && path.getNextSibling().node != null

const lastOf = (node: t.Statement): t.Statement | undefined => (t.isBlockStatement(node) ? node.body.at(-1) : node)

/** `err && done(err)` */
const isGuarding = (node: t.Node): node is t.LogicalExpression =>
  t.isLogicalExpression(node, { operator: '&&' }) && t.isCallExpression(node.right)

function leavingOf(site: Site, last: t.Node, guard: NodePath): Suggestion | null {
  if (!t.isExpressionStatement(last)) return null
  const start = last.start ?? 0
  const { expression } = last
  const call = isGuarding(expression) ? expression.right : expression
  const line = last.loc?.start.line ?? 0
  if (t.isNewExpression(call) && /Error$/.test(textOf(site, call.callee)))
    return {
      variant: 'throw',
      explanation: 'Throw the error that was made.',
      edits: [{ start, end: start, text: 'throw ' }],
      prior: 0.86,
      reasons: [`An error is made at line ${line} and nobody gets it.`],
    }
  const answering = answeredBy(site, call, guard)
  if (answering === null) return null
  const isTwice = answersLater(site, answering, last.end ?? 0, guard)
  return {
    explanation: `Leave when ${answering} was answered.`,
    edits: [leavingEdit(site, expression, start)],
    prior: isTwice ? 0.86 : 0.7,
    reasons: [
      isTwice
        ? `${answering} is answered at line ${line}, and again below.`
        : `${answering} is answered at line ${line}, and the function goes on.`,
    ],
  }
}

function leavingEdit(site: Site, expression: t.Expression, start: number): Edit {
  if (!isGuarding(expression)) return { start, end: start, text: 'return ' }
  const { left, right } = expression
  return { start, end: right.start ?? 0, text: `if (${textOf(site, left)}) return ` }
}

/** The callback that is called, the emitter that tells an error, or the response that is ended: `cb`, `res`. */
function answeredBy(site: Site, call: t.Node, at: NodePath): string | null {
  if (!t.isCallExpression(call)) return null
  const { callee } = call
  if (t.isIdentifier(callee)) {
    const isAnswer = ANSWERS.test(callee.name) && at.scope.getBinding(callee.name)?.kind === 'param'
    return isAnswer ? callee.name : endedBy(site, call, at)
  }
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property)) return null
  if (tellsError(callee.property.name, call.arguments)) return textOf(site, callee.object)
  if (!ENDINGS.has(callee.property.name)) return null
  const root = rootOf(callee.object)
  return t.isIdentifier(root) && at.scope.getBinding(root.name)?.kind === 'param' ? root.name : null
}

/** `res` of `res.status(404).type('text')` */
function rootOf(node: t.Node): t.Node {
  if (t.isCallExpression(node)) return rootOf(node.callee)
  return t.isMemberExpression(node) ? rootOf(node.object) : node
}

/** `emit('error', err)`, `destroy(err)` */
const tellsError = (method: string, [first, second]: t.CallExpression['arguments']): boolean =>
  (method === 'emit' && t.isStringLiteral(first, { value: 'error' }) && second !== undefined) ||
  (method === 'destroy' && (t.isNewExpression(first) || t.isIdentifier(first)))

/** `reply(res, 409)` of a function of the file that ends what it is given: `res`. */
function endedBy(site: Site, { callee, arguments: given }: t.CallExpression, at: NodePath): string | null {
  const helper = calledFunction(site.source, callee)
  const index = helper?.node.params.findIndex((param) => t.isIdentifier(param) && ends(helper, param.name)) ?? -1
  const ended = given[index]
  return t.isIdentifier(ended) && RESPONSE.test(ended.name) && at.scope.getBinding(ended.name)?.kind === 'param'
    ? ended.name
    : null
}

/** Always: what it does under a condition or later, it may not have done by then. */
function ends(owner: NodePath<t.Function>, name: string): boolean {
  let does = false
  owner.traverse({
    Function: (path) => path.skip(),
    CallExpression({ node: { callee }, parentPath }) {
      if (!parentPath.isExpressionStatement() || parentPath.parent !== owner.node.body) return
      const method = t.isMemberExpression(callee) ? propertyOf(callee) : null
      if (method !== null && ENDINGS.has(method) && t.isIdentifier(rootOf(callee), { name })) does = true
    },
  })
  return does
}

function answersLater(site: Site, answering: string, from: number, guard: NodePath): boolean {
  let does = false
  functionOf(guard).traverse({
    CallExpression(path) {
      if ((path.node.start ?? 0) < from) return
      if (answeredBy(site, path.node, path) === answering || isSibling(path.node, answering)) does = true
    },
  })
  return does
}

/** A promise is resolved where it was rejected. */
const isSibling = ({ callee }: t.CallExpression, answering: string): boolean =>
  answering === 'reject' && t.isIdentifier(callee, { name: 'resolve' })
