import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { onlyStatement, rootName, semicolon } from '../../../syntax/code.ts'
import { declaredAnswer } from '../../../syntax/declared-answer.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, READERS, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

/**
 * Text that cannot be read gives no value, where the code knows what to do without one: `x = a === null ? null : parse(a)`, or
 * `x = parse(a); if (!x) return ...`.
 */
export const missingOnThrow: Template = {
  id: 'missing-on-throw',
  suggest(site) {
    if (!READERS.has(site.wording.kind) || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const missing =
      refusedBehind(site, statement) ??
      byChoice(site) ??
      byGuard(site, statement) ??
      byEarlierValue(site) ??
      byDescription(site, statement)
    if (!missing) return []
    const { target, nothing, reason, prior } = missing
    const handler = target === null ? `return ${nothing}` : `${target} = ${nothing}`
    return [
      {
        explanation: `Go on with ${nothing} when the text cannot be read, as when there is none.`,
        edits: tryAround(site, statement, 'err', `${handler}${semicolon(site.source)}`),
        prior,
        reasons: [reason],
      },
    ]
  },
  examples: [
    {
      name: 'an address that is none',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        'function target(location, base) {\n  const url = location === null ? null : §new URL(location, base);\n  return url === null ? base : url.href;\n}\n',
      after:
        'function target(location, base) {\n  let url;\n  try {\n    url = location === null ? null : new URL(location, base);\n  } catch (err) {\n    url = null;\n  }\n  return url === null ? base : url.href;\n}\n',
    },
    {
      name: 'a result that is asked for right after',
      error: { type: 'SyntaxError', message: 'Unexpected token } in JSON at position 4' },
      before:
        'function open(text) {\n  var token = JSON.§parse(text);\n\n  if (!token) {\n    return fail("bad token");\n  }\n  return token.name;\n}\n',
      after:
        'function open(text) {\n  var token;\n  try {\n    token = JSON.parse(text);\n  } catch (err) {\n    token = null;\n  }\n\n  if (!token) {\n    return fail("bad token");\n  }\n  return token.name;\n}\n',
    },
    {
      name: 'a file that begins empty',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'function load(me, file) {\n  me.kept = { };\n  if (exists(file)) {\n    me.kept = JSON.§parse(file);\n  }\n}\n',
      after:
        'function load(me, file) {\n  me.kept = { };\n  if (exists(file)) {\n    try {\n      me.kept = JSON.parse(file);\n    } catch (err) {\n      me.kept = { };\n    }\n  }\n}\n',
    },
    {
      name: 'what the function says of itself',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        '/** Decode it, but return `undefined` on error. */\nfunction read(text) {\n  return §decodeURIComponent(text);\n}\n',
      after:
        '/** Decode it, but return `undefined` on error. */\nfunction read(text) {\n  try {\n    return decodeURIComponent(text);\n  } catch (err) {\n    return undefined;\n  }\n}\n',
    },
    {
      name: 'not what says yes to a part of it',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        "function hasAnchor(text) {\n  const url = §new URL(text);\n  if (url.hash !== '') return true;\n  return false;\n}\n",
      after: null,
    },
    {
      name: 'what is asked of it right behind',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        "function sourceOf(text) {\n  if (!text) return 'none';\n  const url = §new URL(text);\n  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unknown';\n  return url.hostname;\n}\n",
      after:
        "function sourceOf(text) {\n  if (!text) return 'none';\n  let url;\n  try {\n    url = new URL(text);\n  } catch (err) {\n    return 'unknown';\n  }\n  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unknown';\n  return url.hostname;\n}\n",
    },
    {
      name: 'not where a value is needed',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        'function target(location, base) {\n  const url = location ? base : §new URL(location, base);\n  return url.href;\n}\n',
      after: null,
    },
  ],
}

interface Missing {
  /** Null where it is the function's answer. */
  target: string | null
  nothing: string
  reason: string
  prior: number
}

/** What is asked of the value behind it, and the answer where it is not as it should be: one that cannot be read is not so either. */
function refusedBehind(site: Site, statement: NodePath<t.Statement>): Missing | null {
  const name = targetOf(site, site.use)
  const next = statement.getNextSibling()
  const exit = next.isIfStatement() && !next.node.alternate ? onlyStatement(next.node.consequent) : null
  if (name === null || !next.isIfStatement() || !t.isReturnStatement(exit) || !exit.argument) return null
  const { test } = next.node
  const isAnswer = t.isLiteral(exit.argument) && !t.isTemplateLiteral(exit.argument)
  // `if (url.hash !== '') return true` says yes to what differs.
  if (!isAnswer || t.isBooleanLiteral(exit.argument, { value: true }) || !isOtherThanMeant(test, name)) return null
  const [answer, line] = [textOf(site, exit.argument), next.node.loc?.start.line ?? 0]
  const reason = `Line ${line} answers ${answer} for what is not as it should be, and what cannot be read is not.`
  return { target: null, nothing: answer, reason, prior: 0.86 }
}

/** `url.protocol !== 'http:' && url.protocol !== 'https:'`, `!url.hostname`: all that is asked is whether a part of it is not as it is meant. */
function isOtherThanMeant(test: t.Expression, name: string): boolean {
  if (t.isLogicalExpression(test)) return isOtherThanMeant(test.left, name) && isOtherThanMeant(test.right, name)
  if (t.isUnaryExpression(test, { operator: '!' })) return isPartOf(test.argument, name)
  if (!t.isBinaryExpression(test) || !/^!==?$/.test(test.operator) || !isPartOf(test.left, name)) return false
  return t.isStringLiteral(test.right)
    ? test.right.value !== ''
    : t.isNumericLiteral(test.right) && test.right.value > 0
}

const isPartOf = (node: t.Node, name: string): boolean =>
  t.isCallExpression(node) ? isPartOf(node.callee, name) : t.isMemberExpression(node) && rootName(node) === name

/** The other branch of the choice has no value. */
function byChoice(site: Site): Missing | null {
  const choice = site.use.parentPath
  if (!choice?.isConditionalExpression() || site.use.key === 'test') return null
  const other = site.use.key === 'alternate' ? choice.node.consequent : choice.node.alternate
  const target = targetOf(site, choice)
  if (!target || !isNothing(other)) return null
  const nothing = textOf(site, other)
  const reason = `${target} may be ${nothing} already, and what follows knows what to do then.`
  return { target, nothing, reason, prior: 0.62 }
}

/** The next statement leaves when there is no value. */
function byGuard(site: Site, statement: NodePath<t.Statement>): Missing | null {
  const target = targetOf(site, site.use)
  const next = statement.getNextSibling()
  if (!target || !next.isIfStatement() || !isAskedFor(site, next.node.test, target) || !leaves(next.node)) return null
  const reason = `\`if (${textOf(site, next.node.test)})\` right after it leaves when there is none.`
  return { target, nothing: 'null', reason, prior: 0.78 }
}

function isAskedFor(site: Site, test: t.Expression, target: string): boolean {
  if (t.isUnaryExpression(test, { operator: '!' })) return textOf(site, test.argument) === target
  return (
    t.isBinaryExpression(test) &&
    /^===?$/.test(test.operator) &&
    t.isNullLiteral(test.right) &&
    textOf(site, test.left) === target
  )
}

function leaves({ consequent }: t.IfStatement): boolean {
  const last = t.isBlockStatement(consequent) ? consequent.body.at(-1) : consequent
  return t.isReturnStatement(last) || t.isThrowStatement(last) || t.isContinueStatement(last)
}

/** The variable or property that the value of the expression becomes. */
function targetOf(site: Site, value: NodePath): string | null {
  const parent = value.parentPath
  if (parent?.isVariableDeclarator() && t.isIdentifier(parent.node.id)) return parent.node.id.name
  if (!parent?.isAssignmentExpression({ operator: '=' }) || !parent.parentPath.isExpressionStatement()) return null
  return textOf(site, parent.node.left)
}

/** The function has put an empty value there before: what is read takes its place only when it can be read. */
function byEarlierValue(site: Site): Missing | null {
  const target = targetOf(site, site.use)
  if (!target) return null
  let earlier: t.Expression | null = null
  functionOf(site.use).traverse({
    AssignmentExpression(path) {
      if ((path.node.end ?? 0) > (site.use.node.start ?? 0) || textOf(site, path.node.left) !== target) return
      earlier = path.node.right
    },
    VariableDeclarator(path) {
      if (t.isIdentifier(path.node.id, { name: target }) && path.node.init && path.node.init !== site.use.node)
        earlier = path.node.init
    },
  })
  if (!earlier || !isNothing(earlier)) return null
  const nothing = textOf(site, earlier)
  return { target, nothing, reason: `The function begins with ${nothing} there, for when nothing is read.`, prior: 0.6 }
}

/** The function says of itself what it answers then. */
function byDescription(site: Site, statement: NodePath<t.Statement>): Missing | null {
  const answer = statement.isReturnStatement() ? declaredAnswer(functionOf(site.use)) : null
  if (!answer) return null
  return { target: null, nothing: answer.text, reason: `The function says so of itself: ${answer.said}.`, prior: 0.72 }
}

/** What stands for no value: also an empty one. */
function isNothing(node: t.Node): boolean {
  if (t.isObjectExpression(node)) return node.properties.length === 0
  if (t.isArrayExpression(node)) return node.elements.length === 0
  if (t.isStringLiteral(node)) return node.value === ''
  return t.isNullLiteral(node) || t.isIdentifier(node, { name: 'undefined' })
}
