import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

/**
 * A function that was handed in answers a promise, whose failure is dealt with here. When it throws at once, that is the same failure:
 * who waits for it is told in the same way.
 */
export const thrownAsRejected: Template = {
  id: 'thrown-as-rejected',
  suggest(site) {
    if (site.kind !== 'throw' || !KINDS.has(site.wording.kind) || !site.use.isCallExpression()) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const handler = handlerFor(site.use, statement)
    const way = handler && wayOf(site, handler, statement)
    if (!way) return []
    const lines = isLast(statement) ? way.lines : [...way.lines, `return${semicolon(site.source)}`]
    return [
      {
        explanation: 'Deal with what is thrown at once as with what the promise fails with.',
        edits: tryAround(site, statement, way.name, ...lines),
        prior: 0.74,
        reasons: [`Line ${handler.node.loc?.start.line ?? 0} says what is done when the same call fails later.`],
      },
    ]
  },
  examples: [
    {
      name: 'a promise that is kept in a variable',
      error: { type: 'Error', message: 'down' },
      before:
        'function flush(queue, send) {\n  var sent = §send(queue.rows);\n  if (!sent) return queue.fail(new TypeError("no promise"));\n  sent.then(function () {\n    queue.done();\n  }).catch(function (error) {\n    queue.fail(error);\n  });\n}\n',
      after:
        'function flush(queue, send) {\n  var sent;\n  try {\n    sent = send(queue.rows);\n  } catch (error) {\n    queue.fail(error);\n    return;\n  }\n  if (!sent) return queue.fail(new TypeError("no promise"));\n  sent.then(function () {\n    queue.done();\n  }).catch(function (error) {\n    queue.fail(error);\n  });\n}\n',
    },
    {
      name: 'a chain of its own',
      error: { type: 'Error', message: 'down' },
      before:
        'class Pool {\n  fill() {\n    this.make.§create(this.size).then((one) => this.add(one), (e) => this.emit("lost", e));\n  }\n}\n',
      after:
        'class Pool {\n  fill() {\n    try {\n      this.make.create(this.size).then((one) => this.add(one), (e) => this.emit("lost", e));\n    } catch (e) {\n      this.emit("lost", e);\n    }\n  }\n}\n',
    },
    {
      name: 'not where more follows than the promise',
      error: { type: 'Error', message: 'down' },
      before:
        'function flush(queue, send) {\n  send.§all(queue.rows).then(done).catch(queue.fail);\n  queue.rows = [];\n  queue.next();\n}\n',
      after: null,
    },
    {
      name: 'not where the promise is handed on',
      error: { type: 'Error', message: 'down' },
      before: 'function get(load, id) {\n  return §load(id).then(plain).catch(() => null);\n}\n',
      after: null,
    },
  ],
}

/** What somebody else's code says of its own values, or throws by itself. */
const KINDS = new Set(['other', 'invalid-argument-type'])

/** The function that is given the failure of the promise that the call answers. */
function handlerFor(call: NodePath<t.CallExpression>, statement: NodePath<t.Statement>): NodePath<t.Expression> | null {
  if (statement.isExpressionStatement()) {
    return isLast(statement) ? handlerOfChain(call) : null
  }
  const declared = statement.isVariableDeclaration() ? statement.get('declarations')[0] : undefined
  const name = declared && t.isIdentifier(declared.node.id) ? declared.node.id.name : null
  if (name === null || declared?.node.init !== call.node) return null
  const reads = declared.scope.getBinding(name)?.referencePaths ?? []
  const chain = reads.find((path) => path.key === 'object' && isLastOf(path, statement))
  return chain ? handlerOfChain(chain) : null
}

/** The chain is the last thing that is done beside the statement: nothing would be left out that a later failure lets happen. */
function isLastOf(read: NodePath, statement: NodePath): boolean {
  const last = read.getStatementParent()
  return last?.isExpressionStatement() === true && last.container === statement.container && isLast(last)
}

const isLast = (statement: NodePath): boolean => statement.getAllNextSiblings().length === 0

/** `h` of `a.then(b).catch(h)` and of `a.then(b, h)`; the last one, where the chain tells everything to it. */
function handlerOfChain(start: NodePath): NodePath<t.Expression> | null {
  let found: NodePath<t.Expression> | null = null
  for (let at = start; !at.parentPath?.isExpressionStatement(); at = at.parentPath as NodePath) {
    const { parentPath, key } = at
    if (parentPath?.isMemberExpression() && key === 'object') continue
    if (!parentPath?.isCallExpression() || key !== 'callee' || !at.isMemberExpression()) return null
    const step = propertyOf(at.node)
    const handler = parentPath.get('arguments')[step === 'catch' ? 0 : 1]
    if (step !== 'then' && step !== 'catch') return null
    // A handler before the last one lets the chain go on.
    if (found) return null
    if (handler?.isExpression()) found = handler
  }
  return found
}

/** What the handler does, as the lines of a `catch`. */
function wayOf(site: Site, { node }: NodePath<t.Expression>, at: NodePath): { name: string; lines: string[] } | null {
  const end = semicolon(site.source)
  if (!t.isFunction(node)) {
    const isCallable = t.isIdentifier(node) || t.isMemberExpression(node)
    return isCallable ? { name: 'err', lines: [`${textOf(site, node)}(err)${end}`] } : null
  }
  const [parameter] = node.params
  if (!t.isIdentifier(parameter) || node.params.length > 1 || node.async || at.scope.hasBinding(parameter.name))
    return null
  if (!t.isArrowFunctionExpression(node) && hasThis(node)) return null
  if (!t.isBlockStatement(node.body))
    return { name: parameter.name, lines: [`${linesOf(site, node.body, node.body).join('\n')}${end}`] }
  const [first] = node.body.body
  const last = node.body.body.at(-1)
  if (!first || !last || node.body.body.length > STATEMENTS_MAX || declares(node.body)) return null
  return { name: parameter.name, lines: linesOf(site, first, last) }
}

const STATEMENTS_MAX = 3

function hasThis(node: t.Node): boolean {
  let has = false
  t.traverseFast(node, (inner) => {
    if (t.isThisExpression(inner)) has = true
  })
  return has
}

/** Variables, or a way out with an answer, which mean something only in the handler. */
function declares(body: t.BlockStatement): boolean {
  let does = false
  t.traverseFast(body, (node) => {
    if (t.isVariableDeclaration(node) || t.isThrowStatement(node) || t.isReturnStatement(node)) does = true
  })
  return does
}

/** The text without the indentation that it has there. */
function linesOf(site: Site, first: t.Node, last: t.Node): string[] {
  const start = first.start ?? 0
  const indent = indentAt(site.source.text, start)
  const lines = site.source.text.slice(start, last.end ?? start).split('\n')
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
}
