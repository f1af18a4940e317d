import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

/** Text of a request that cannot be read is the fault of who sent it, in a handler that has not refused anything yet. */
export const refuseRequest: Template = {
  id: 'refuse-request',
  suggest(site) {
    if (!INPUTS.has(site.wording.kind) || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const statement = statementAround(site.use)
    const handler = canBeTried(statement) ? handlerAround(site.use) : null
    if (!canBeTried(statement) || !handler || !isOfRequest(statement, handler)) return []
    const { request, response, next, isInner } = handler
    const end = semicolon(site.source)
    const answer = [`${response}.statusCode = 400${end}`, `return ${response}.end()${end}`]
    const handOn = [`err.status = 400${end}`, `return next(err)${end}`]
    const isHandedOn = next && !isInner && handsErrorsOn(site)
    return [
      {
        variant: isHandedOn ? 'to-next' : 'as-response',
        explanation: 'Answer 400 when the request cannot be read.',
        edits: tryAround(site, statement, 'err', ...(isHandedOn ? handOn : answer)),
        prior: 0.64,
        reasons: [
          `What cannot be read comes from ${request}: whoever sent it is to hear of it, and the server goes on.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a handler of the plain server',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function serve(req, res) {\n  const path = §decodeURI(req.url);\n  send(res, path);\n}\n',
      after:
        'function serve(req, res) {\n  let path;\n  try {\n    path = decodeURI(req.url);\n  } catch (err) {\n    res.statusCode = 400;\n    return res.end();\n  }\n  send(res, path);\n}\n',
    },
    {
      name: 'a middleware that hands errors on',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function files(req, res, next) {\n  const path = §decodeURI(req.path);\n  send(res, path, (error) => next(error));\n}\n',
      after:
        'function files(req, res, next) {\n  let path;\n  try {\n    path = decodeURI(req.path);\n  } catch (err) {\n    err.status = 400;\n    return next(err);\n  }\n  send(res, path, (error) => next(error));\n}\n',
    },
    {
      name: 'a body that has arrived',
      error: { type: 'SyntaxError', message: 'Unexpected token h in JSON at position 1' },
      before:
        'http.createServer((req, res) => {\n  let body = "";\n  req.on("data", (part) => { body += part; });\n  req.on("end", () => {\n    const order = JSON.§parse(body);\n    res.end(place(order));\n  });\n});\n',
      after:
        'http.createServer((req, res) => {\n  let body = "";\n  req.on("data", (part) => { body += part; });\n  req.on("end", () => {\n    let order;\n    try {\n      order = JSON.parse(body);\n    } catch (err) {\n      res.statusCode = 400;\n      return res.end();\n    }\n    res.end(place(order));\n  });\n});\n',
    },
    {
      name: 'not what the server itself wrote',
      error: { type: 'SyntaxError', message: 'Unexpected token h in JSON at position 1' },
      before: 'function serve(req, res) {\n  const pages = JSON.§parse(load());\n  res.end(pages[req.url]);\n}\n',
      after: null,
    },
  ],
}

const INPUTS = new Set(['malformed-uri', 'json-parse', 'invalid-url'])

interface Handler {
  request: string
  response: string
  /** Of a middleware. */
  next: string | null
  /** The failing place is in a function inside of the handler. */
  isInner: boolean
  listensTo: boolean
}

/** What stands there comes from a request, and there is a response to refuse it with. */
export function isFromRequest({ use }: Site): boolean {
  const statement = statementAround(use)
  const handler = handlerAround(use)
  return statement !== null && handler !== null && isOfRequest(statement, handler)
}

/** The nearest function around whose first two parameters are called a request and a response. */
function handlerAround(use: NodePath): Handler | null {
  const own = use.getFunctionParent()
  for (let at = own; at; at = at.getFunctionParent()) {
    const [request, response, next] = at.node.params.map((node) => (t.isIdentifier(node) ? node.name : ''))
    if (!/^(?:req|request)$/.test(request ?? '') || !/^(?:res|response)$/.test(response ?? '')) continue
    const isInner = at !== own
    const listensTo = isInner && own !== null && isListenerOf(own, request as string)
    return {
      request: request as string,
      response: response as string,
      next: next === 'next' ? next : null,
      isInner,
      listensTo,
    }
  }
  return null
}

/** Somewhere in the file `next` is called with an error: there is somebody who answers. */
function handsErrorsOn({ source }: Site): boolean {
  let does = false
  t.traverseFast(source.root.node, (node) => {
    if (t.isCallExpression(node) && t.isIdentifier(node.callee, { name: 'next' }) && node.arguments.length > 0)
      does = true
  })
  return does
}

/** `request.on('end', () => ...)` */
function isListenerOf(inner: NodePath, request: string): boolean {
  const call = inner.parentPath
  if (!call?.isCallExpression() || !t.isMemberExpression(call.node.callee)) return false
  return t.isIdentifier(call.node.callee.object, { name: request })
}

/** The statement names the request, a variable that was made from it, or what its listeners have gathered. */
function isOfRequest(statement: NodePath, { request, listensTo }: Handler): boolean {
  let isOf = listensTo
  statement.traverse({
    Identifier(path) {
      if (path.node.name === request) isOf = true
      const bound = path.scope.getBinding(path.node.name)?.path
      if (!bound?.isVariableDeclarator() || !bound.node.init) return
      t.traverseFast(bound.node.init, (node) => {
        if (t.isIdentifier(node, { name: request })) isOf = true
      })
    },
  })
  return isOf
}
