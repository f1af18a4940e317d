import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

const BAD_REQUEST = '400'

/** A request that cannot be read is answered as a bad one, in the way the function answers others that it refuses. */
export const badRequest: Template = {
  id: 'bad-request',
  suggest(site) {
    if (!INPUTS.has(site.wording.kind) || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const refusal = refusalIn(site, statement)
    if (!refusal) return []
    const { call, status } = refusal
    const offset = (status.start ?? 0) - (call.start ?? 0)
    const text = textOf(site, call)
    const answer = `${text.slice(0, offset)}${BAD_REQUEST}${text.slice(offset + textOf(site, status).length)}`
    return [
      {
        explanation: `Answer ${BAD_REQUEST} when the request cannot be read.`,
        edits: tryAround(site, statement, 'err', `return ${answer}${semicolon(site.source)}`),
        prior: 0.66,
        reasons: [`The function refuses other requests with \`${text}\` at line ${call.loc?.start.line ?? 0}.`],
      },
    ]
  },
  examples: [
    {
      name: 'as a missing page is answered',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function serve(req, res) {\n  const path = §decodeURI(req.url);\n  if (!files.has(path)) return answer(res, 404, "no such page");\n  send(res, path);\n}\n',
      after:
        'function serve(req, res) {\n  let path;\n  try {\n    path = decodeURI(req.url);\n  } catch (err) {\n    return answer(res, 400, "no such page");\n  }\n  if (!files.has(path)) return answer(res, 404, "no such page");\n  send(res, path);\n}\n',
    },
    {
      name: 'one of several variables that are declared together',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function serve(req, res) {\n  var parsed = url.parse(req.url),\n      path = §decodeURI(parsed.pathname),\n      file = join(root, path);\n  if (!files.has(file)) return answer(res, 404);\n  send(res, file);\n}\n',
      after:
        'function serve(req, res) {\n  var parsed = url.parse(req.url);\n  var path;\n  try {\n    path = decodeURI(parsed.pathname);\n  } catch (err) {\n    return answer(res, 400);\n  }\n  var file = join(root, path);\n  if (!files.has(file)) return answer(res, 404);\n  send(res, file);\n}\n',
    },
    {
      name: 'not with a helper that is made later',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function serve(req, res) {\n  const path = §decodeURI(req.url);\n  const finish = (status) => end(res, status);\n  if (!path) return finish(404);\n  send(res, path);\n}\n',
      after: null,
    },
  ],
}

const INPUTS = new Set(['malformed-uri', 'json-parse', 'invalid-url'])

/** A call with a status of the kind 4xx that could stand at the failing place as well. */
function refusalIn(site: Site, statement: NodePath): { call: t.CallExpression; status: t.NumericLiteral } | null {
  let found: { call: t.CallExpression; status: t.NumericLiteral } | null = null
  functionOf(site.use).traverse({
    CallExpression(path) {
      const status = path.node.arguments.find(
        (node) => t.isNumericLiteral(node) && node.value >= 400 && node.value < 500,
      )
      const isWhole = path.parentPath.isExpressionStatement() || path.parentPath.isReturnStatement()
      if (found || !t.isNumericLiteral(status) || !isWhole || !isUsableAt(path, statement)) return
      found = { call: path.node, status }
    },
  })
  return found
}

/** Every name in it means the same there, and has its value by then. */
function isUsableAt(path: NodePath<t.CallExpression>, statement: NodePath): boolean {
  let isUsable = true
  t.traverseFast(path.node, (node) => {
    if (!t.isIdentifier(node)) return
    const binding = path.scope.getBinding(node.name)
    if (!binding) return
    const isLater = (binding.path.node.start ?? 0) >= (statement.node.start ?? 0)
    if (statement.scope.getBinding(node.name) !== binding) isUsable = false
    else if (isLater && binding.kind !== 'hoisted') isUsable = false
  })
  return isUsable
}
