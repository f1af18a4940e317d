import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, rootName, semicolon } from '../../syntax/code.ts'
import { errorOutlets } from '../../syntax/error-outlets.ts'
import { answersWhatItFound } from '../../syntax/exit-meaning.ts'
import { functionOf, type Guard, guardsAround, isNamedIn, returnsOf } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'
import { canBeTried, statementAround, tryAround } from './try-around.ts'

/** A call that throws inside a function that has another way to say so: an error callback, or an answer that means no. */
export const forwardException: Template = {
  id: 'forward-exception',
  suggest(site) {
    const isRaised = RAISED.has(site.wording.kind) || isThrownOnPurpose(site)
    if (!isRaised && !isFromElsewhere(site)) return []
    if (site.kind !== 'caller' && site.kind !== 'throw') return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const ways = isRaised ? waysOut(site, statement) : toOutlets(site)
    return ways.map(({ name, text, ...way }) => {
      const lines = way.variant === OUTLET ? text.split('\n') : [text]
      return { ...way, edits: tryAround(site, statement, name, ...lines) }
    })
  },
  examples: [
    {
      name: 'as the catch beside it does',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function verify(text, callback) {\n  try {\n    check(text);\n  } catch (e) {\n    return callback(e);\n  }\n\n  var payload = JSON.§parse(text);\n  callback(null, payload);\n}\n',
      after:
        'function verify(text, callback) {\n  try {\n    check(text);\n  } catch (e) {\n    return callback(e);\n  }\n\n  var payload;\n  try {\n    payload = JSON.parse(text);\n  } catch (e) {\n    return callback(e);\n  }\n  callback(null, payload);\n}\n',
    },
    {
      name: 'as the guard before it leaves',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before: 'function decode(text) {\n  if (!text) return null;\n  return JSON.§parse(text);\n}\n',
      after:
        'function decode(text) {\n  if (!text) return null;\n  try {\n    return JSON.parse(text);\n  } catch (err) {\n    return null;\n  }\n}\n',
    },
    {
      name: 'as what was read is turned away',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        "function check(text) {\n  const it = JSON.§parse(text)\n  if (typeof it !== 'object') return { ok: false }\n  return { ok: true, it }\n}\n",
      after:
        "function check(text) {\n  let it\n  try {\n    it = JSON.parse(text)\n  } catch (err) {\n    return { ok: false }\n  }\n  if (typeof it !== 'object') return { ok: false }\n  return { ok: true, it }\n}\n",
    },
    {
      name: 'what is no match',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function fits(text) {\n  var it = JSON.§parse(text);\n  if (!it.kind) return false;\n  return it.kind === kind;\n}\n',
      after:
        'function fits(text) {\n  var it;\n  try {\n    it = JSON.parse(text);\n  } catch (err) {\n    return false;\n  }\n  if (!it.kind) return false;\n  return it.kind === kind;\n}\n',
    },
    {
      name: 'not as a value of another kind is written',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        "function write(value) {\n  if (typeof value === 'boolean') return value ? '1' : '';\n  return value.§toISOString();\n}\n",
      after: null,
    },
    {
      name: 'not as pairs are skipped that are none',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'pairs.forEach(function (pair) {\n  var at = pair.indexOf("=");\n  if (at < 0) return;\n  var value = pair.slice(at + 1);\n  put(§decodeURIComponent(value));\n});\n',
      after: null,
    },
    {
      name: 'not as what was kept is answered',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function parse(req) {\n  var kept = req.kept;\n  if (kept && kept.raw === req.url) return kept;\n  kept = { raw: §decodeURIComponent(req.url) };\n  return kept;\n}\n',
      after: null,
    },
    {
      name: 'not where a no is told to others',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function take(text) {\n  var it = JSON.§parse(text);\n  if (!it.kind) {\n    failed.push(text);\n    return false;\n  }\n  return true;\n}\n',
      after: null,
    },
    {
      name: 'not where nothing can be said',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before: 'var data = JSON.§parse(text);\nuse(data);\n',
      after: null,
    },
  ],
}

const RAISED = new Set([
  'json-parse',
  'malformed-uri',
  'bad-regular-expression',
  'headers-sent',
  'invalid-time',
  'unknown-encoding',
  'invalid-url',
  'circular-json',
])

export function isThrownOnPurpose(site: Site): boolean {
  return (
    site.use.findParent((path) => path.isThrowStatement()) !== null ||
    (site.wording.kind === 'other' && site.kind === 'caller')
  )
}

/** A function that was handed in, or of a package, has thrown something of its own. */
const isFromElsewhere = (site: Site): boolean =>
  site.wording.kind === 'other' && (site.use.isCallExpression() || site.use.isNewExpression())

interface Way extends Pick<Suggestion, 'variant' | 'explanation' | 'prior' | 'reasons'> {
  name: string
  text: string
}

function waysOut(site: Site, statement: NodePath<t.Statement>): Way[] {
  const ways = [...likeOtherCatches(site, statement), ...toOutlets(site), ...negativeAnswer(site), ...likeGuards(site)]
  const seen = new Set<string>()
  return ways.filter((way) => !seen.has(way.text) && seen.add(way.text)).slice(0, 3)
}

/** What another catch of the same function (or, weaker, of the same file around the same call) does. */
function likeOtherCatches(site: Site, statement: NodePath<t.Statement>): Way[] {
  const owner = functionOf(site.use)
  const ways: Way[] = []
  owner.traverse({
    CatchClause(path) {
      if (functionOf(path).node !== owner.node || path.node.body.body.length === 0 || path.node.body.body.length > 2)
        return
      const first = path.node.body.body[0] as t.Statement
      const last = path.node.body.body.at(-1) as t.Statement
      if (!t.isReturnStatement(last) && !t.isThrowStatement(last)) return
      const text = site.source.text.slice(first.start ?? 0, last.end ?? 0)
      const name = t.isIdentifier(path.node.param) ? path.node.param.name : 'err'
      if (namesOutOfReach(path.node.body, path, statement)) return
      ways.push({
        variant: 'as-other-catch',
        explanation: `Hand the failure on as the other catch of the function does.`,
        prior: 0.65,
        reasons: [
          `The function already answers a failure with \`${text.trim()}\` at line ${path.node.loc?.start.line ?? 0}.`,
        ],
        name,
        text,
      })
    },
  })
  return ways
}

function namesOutOfReach(node: t.Node, from: NodePath, to: NodePath): boolean {
  let isOut = false
  t.traverseFast(node, (inner) => {
    if (!t.isIdentifier(inner)) return
    const binding = from.scope.getBinding(inner.name)
    if (binding && binding.scope !== from.scope && to.scope.getBinding(inner.name) !== binding) isOut = true
  })
  return isOut
}

const OUTLET = 'to-callback'

/** `callback(err)`, `reject(err)`, `this.emit('error', err)`: where the code around gives its errors to. */
function toOutlets(site: Site): Way[] {
  const end = semicolon(site.source)
  return errorOutlets(site)
    .slice(0, 2)
    .map(({ text, to, said, prior }) => ({
      variant: OUTLET,
      explanation: `Give the failure to ${to}.`,
      prior,
      reasons: [said],
      name: 'err',
      text: text.startsWith('return ') ? `${text}${end}` : `${text}${end}\nreturn${end}`,
    }))
}

/** How the function leaves on other input that it cannot use, before the call that throws. */
function likeGuards(site: Site): Way[] {
  if (!INPUT_KINDS.has(site.wording.kind) && !isFromElsewhere(site)) return []
  return guardsAround(site)
    .filter(
      (guard) =>
        (guard.isBefore || turnsAwayWhatWasRead(guard, site)) &&
        !isOfAnotherKind(guard.test) &&
        !isSkipOfAnother(guard, site) &&
        !answersWhatItFound(guard.test, guard.exit, (node) => textOf(site, node)) &&
        guard.kind === 'return' &&
        (!guard.reportsError || /invalid|malformed|corrupt|bad|pars/i.test(guard.exitText)),
    )
    .slice(0, 1)
    .map((guard) => ({
      variant: 'as-guard',
      explanation: 'Treat text that cannot be read as other input that the function cannot use.',
      prior: guard.reportsError ? 0.57 : 0.55,
      reasons: [
        `The function leaves with \`${guard.exitText.trim()}\` at line ${guard.path.node.loc?.start.line ?? 0} on other unusable input.`,
      ],
      name: 'err',
      text: guard.exitText,
    }))
}

/** `return` in what is called for each, after a question about something else: it skips, and says nothing of what cannot be read. */
function isSkipOfAnother({ exit, test, path }: Guard, { use }: Site): boolean {
  const isSkip = t.isReturnStatement(exit) && !exit.argument && path.getFunctionParent()?.listKey === 'arguments'
  if (!isSkip || !use.isCallExpression()) return false
  const read = use.node.arguments.flatMap((one) => rootName(t.isCallExpression(one) ? one.callee : one) ?? [])
  return !read.some((name) => isNamedIn(test, name))
}

/** `if (typeof value === 'boolean') return ...` says what is made of values of that kind, and nothing of unusable ones. */
function isOfAnotherKind(test: t.Node): boolean {
  if (t.isBinaryExpression(test, { operator: 'instanceof' })) return true
  return (
    t.isBinaryExpression(test) &&
    /^===?$/.test(test.operator) &&
    t.isUnaryExpression(test.left, { operator: 'typeof' }) &&
    !t.isStringLiteral(test.right, { value: 'undefined' })
  )
}

/** `const data = JSON.parse(text)`, and then `if (typeof data !== 'object') return ...`: what is said of one unusable value, without a word of it. */
function turnsAwayWhatWasRead({ path, test, exit }: Guard, site: Site): boolean {
  const statement = site.use.getStatementParent()
  const declared = statement?.isVariableDeclaration() ? statement.node.declarations[0]?.id : null
  if (!t.isIdentifier(declared) || path.container !== statement?.container) return false
  const isNext = Number(path.key) === Number(statement.key) + 1
  return (
    isNext &&
    isNamedIn(test, declared.name) &&
    !isReadIn(exit, declared.name, path) &&
    !asksMembers(test, declared.name)
  )
}

const isReadIn = (node: t.Node, name: string, at: NodePath): boolean =>
  at.scope.getBinding(name)?.referencePaths.some((path) => contains(node, path.node)) === true

/** `it.kind`: that something is missing in it is another matter. */
function asksMembers(test: t.Node, name: string): boolean {
  let does = false
  t.traverseFast(test, (node) => {
    if (t.isMemberExpression(node) && t.isIdentifier(node.object, { name })) does = true
  })
  return does
}

/** The input itself is at fault, not what the program did with it. */
const INPUT_KINDS = new Set(['json-parse', 'malformed-uri', 'invalid-url', 'unknown-encoding', 'invalid-time'])

/** A function that only ever answers yes or no: what cannot be read is a no. */
function negativeAnswer(site: Site): Way[] {
  const owner = functionOf(site.use)
  const returns = returnsOf(owner).map((path) => path.node.argument)
  if (returns.length < 2 || !owner.isFunction()) return []
  const isPredicate =
    returns.every((value) => t.isBooleanLiteral(value)) ||
    (returns.some((value) => t.isBooleanLiteral(value, { value: false })) &&
      returns.every((value) => isBooleanish(value)))
  // Where a no goes with a word for others, one without it would be lost.
  if (!isPredicate || returnsOf(owner).some(isTold)) return []
  return [
    {
      variant: 'negative-answer',
      explanation: 'What cannot be read is not a match: the function answers false.',
      prior: 0.55,
      reasons: ['The function only ever answers true or false.'],
      name: 'err',
      text: `return false${semicolon(site.source)}`,
    },
  ]
}

/** `this.failed.push(text); return false` */
function isTold(path: NodePath<t.ReturnStatement>): boolean {
  const before = path.inList ? path.getPrevSibling() : null
  return (
    t.isBooleanLiteral(path.node.argument, { value: false }) &&
    Boolean(before?.isExpressionStatement() && before.get('expression').isCallExpression())
  )
}

const isBooleanish = (node: t.Node | null | undefined): boolean =>
  t.isBooleanLiteral(node) ||
  t.isUnaryExpression(node, { operator: '!' }) ||
  t.isLogicalExpression(node) ||
  t.isCallExpression(node) ||
  (t.isBinaryExpression(node) && /[=<>]/.test(node.operator))
