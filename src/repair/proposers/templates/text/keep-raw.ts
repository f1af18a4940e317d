import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { freeName, indentAt, isPure, isRepeatable, semicolon, usesConst } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Edit, Suggestion, Template } from '../template.ts'
import { handedDecoder, inFunction } from './handed-decoder.ts'
import { evidenceFor } from './raw-evidence.ts'

/** Text that cannot be decoded is kept as it came: `decodeURIComponent(x)` falls back to `x`. */
export const keepRaw: Template = {
  id: 'keep-raw',
  suggest(site) {
    if (!(site.kind === 'throw' || site.kind === 'caller')) return []
    const { use } = site
    if (!use.isCallExpression() || !isUnread(site, use)) return []
    const handed = handedDecoder(use)
    if (handed) return [inFunction(site, handed.node, handed.node.name)]
    if (!isDecoding(site, use)) return []
    const [raw] = use.node.arguments
    const statement = statementAround(use)
    if (raw && !isWrittenTwice(raw)) return madeOnce(site, use, raw)
    if (!raw) return []
    const text = rawText(site, use)
    const edits =
      inArrow(site, wholeValue(site, use, text), text) ??
      (canBeTried(statement) ? editsFor(site, statement, use, text) : null)
    if (edits === null) return []
    return [
      {
        explanation: `Keep ${text} as it is when it cannot be decoded.`,
        edits,
        ...evidenceFor(site, isKeptBeside(site, use, text), text),
      },
    ]
  },
  examples: [
    {
      name: 'what a decoder answers',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function decode(text) {\n  return §decodeURIComponent(text);\n}\n',
      after:
        'function decode(text) {\n  try {\n    return decodeURIComponent(text);\n  } catch (err) {\n    return text;\n  }\n}\n',
    },
    {
      name: 'a variable',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function show(link) {\n  const label = §decodeURI(link);\n  return label + "!";\n}\n',
      after:
        'function show(link) {\n  let label;\n  try {\n    label = decodeURI(link);\n  } catch (err) {\n    label = link;\n  }\n  return label + "!";\n}\n',
    },
    {
      name: 'an entry, and the other branch keeps it',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function read(name, text, isEncoded) {\n  return { name: name, text: isEncoded ? §decodeURIComponent(text) : text };\n}\n',
      after:
        'function read(name, text, isEncoded) {\n  var decoded;\n  try {\n    decoded = isEncoded ? decodeURIComponent(text) : text;\n  } catch (err) {\n    decoded = text;\n  }\n  return { name: name, text: decoded };\n}\n',
    },
    {
      name: 'what is asked for whether it was encoded at all',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function read(node) {\n  if (!node.text) return;\n  var value = node.text;\n  var text = §decodeURIComponent(value);\n  var isEncoded = text !== value;\n  keep(text, isEncoded);\n}\n',
      after:
        'function read(node) {\n  if (!node.text) return;\n  var value = node.text;\n  var text;\n  try {\n    text = decodeURIComponent(value);\n  } catch (err) {\n    text = value;\n  }\n  var isEncoded = text !== value;\n  keep(text, isEncoded);\n}\n',
    },
    {
      name: 'what is no JSON, and the other branch keeps it',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before: 'function end(data, isJson, done) {\n  done(isJson ? JSON.§parse(data) : data);\n}\n',
      after:
        'function end(data, isJson, done) {\n  var decoded;\n  try {\n    decoded = isJson ? JSON.parse(data) : data;\n  } catch (err) {\n    decoded = data;\n  }\n  done(decoded);\n}\n',
    },
    {
      name: 'not JSON where only nothing is kept',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before: 'function end(res) {\n  res.body = res.body ? §JSON.parse(res.body) : res.body;\n}\n',
      after: null,
    },
    {
      name: 'nor in other words',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before: "function end(res) {\n  res.body = res.body === '' ? res.body : §JSON.parse(res.body);\n}\n",
      after: null,
    },
    {
      name: 'not JSON that is always there',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before: 'function end(data) {\n  return JSON.§parse(data);\n}\n',
      after: null,
    },
    {
      name: 'each of a list',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function parts(path) {\n  return path.split("/").§map(decodeURIComponent);\n}\n',
      after:
        'function parts(path) {\n  return path.split("/").map(function (text) {\n    try {\n      return decodeURIComponent(text);\n    } catch (err) {\n      return text;\n    }\n  });\n}\n',
    },
    {
      name: 'what was made ready for it',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function decode(text) {\n  return §decodeURIComponent(text.replace(/\\+/g, " "));\n}\n',
      after:
        'function decode(text) {\n  try {\n    return decodeURIComponent(text.replace(/\\+/g, " "));\n  } catch (err) {\n    return text.replace(/\\+/g, " ");\n  }\n}\n',
    },
    {
      name: 'in an arrow function',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'const parts = (path) => path.split("/").map((part) => §decodeURIComponent(part))\n',
      after:
        'const parts = (path) => path.split("/").map((part) => {\n  try {\n    return decodeURIComponent(part)\n  } catch (err) {\n    return part\n  }\n})\n',
    },
    {
      name: 'one of two that are decoded',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function read(text, isQuoted) {\n  return isQuoted ? decodeURIComponent(text.slice(1, -1)) : §decodeURIComponent(text);\n}\n',
      after:
        'function read(text, isQuoted) {\n  try {\n    return isQuoted ? decodeURIComponent(text.slice(1, -1)) : decodeURIComponent(text);\n  } catch (err) {\n    return isQuoted ? text.slice(1, -1) : text;\n  }\n}\n',
    },
    {
      name: 'a statement without braces',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function put(to, key, text) {\n  if (text) to[key] = §decodeURIComponent(text);\n}\n',
      after:
        'function put(to, key, text) {\n  if (text) {\n    try {\n      to[key] = decodeURIComponent(text);\n    } catch (err) {\n      to[key] = text;\n    }\n  }\n}\n',
    },
    {
      name: 'what is changed once it is decoded, by a function that is looked up',
      error: { type: 'URIError', message: 'URI malformed' },
      before: "function read(text) {\n  return codec[§way](text + '').replace(/ /g, '-');\n}\n",
      after:
        "function read(text) {\n  try {\n    return codec[way](text + '').replace(/ /g, '-');\n  } catch (err) {\n    return text + '';\n  }\n}\n",
    },
    {
      name: 'what is made for it, once',
      error: { type: 'URIError', message: 'URI malformed' },
      before:
        'function serve(req) {\n  let file, uri = §decodeURIComponent(req.path || parse(req).path);\n  return uri;\n}\n',
      after:
        'function serve(req) {\n  let file;\n  let uri;\n  const encoded = req.path || parse(req).path;\n  try {\n    uri = decodeURIComponent(encoded);\n  } catch (err) {\n    uri = encoded;\n  }\n  return uri;\n}\n',
    },
    {
      name: 'not what is encoded for others',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function link(text) {\n  return §encodeURIComponent(text);\n}\n',
      after: null,
    },
  ],
}

/** Text that cannot be decoded; or parsed, where the other branch takes the very text that is not. */
function isUnread(site: Site, use: NodePath<t.CallExpression>): boolean {
  if (site.wording.kind === 'malformed-uri') return true
  const [raw] = use.node.arguments
  return site.wording.kind === 'json-parse' && raw !== undefined && wholeValue(site, use, textOf(site, raw)) !== use
}

function isDecoding(site: Site, call: NodePath<t.CallExpression>): boolean {
  const { callee } = call.node
  // Text that cannot be encoded has half a character; it is hardly ever that.
  if (t.isMemberExpression(callee) && callee.computed) return site.kind === 'throw'
  return /(?:^|\.)(?:decode\w*|\w*Decode|unescape\w*)$|^JSON\.parse$/.test(textOf(site, callee))
}

/** `text`, `text + ''` or `text.replace(/\+/g, ' ')`, which comes to the same a second time. */
function isWrittenTwice(raw: t.Node): boolean {
  if (t.isBinaryExpression(raw, { operator: '+' }) && t.isStringLiteral(raw.right, { value: '' }))
    return isRepeatable(raw.left)
  if (!t.isCallExpression(raw) || !t.isMemberExpression(raw.callee)) return isRepeatable(raw)
  const { object, property } = raw.callee
  const isOfText = t.isIdentifier(property) && (isStringMethod(property.name) || property.name === 'slice')
  return isOfText && isRepeatable(object) && raw.arguments.every((one) => isPure(one))
}

/** `const path = decode(pathOf(req))`: what is decoded is made once, and kept. */
function madeOnce(site: Site, call: NodePath<t.CallExpression>, raw: t.Node): Suggestion[] {
  const statement = statementAround(call)
  const { parent } = call
  if (!canBeTried(statement) || !t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id)) return []
  const name = freeName(call, 'encoded')
  const stop = semicolon(site.source)
  const [edit] = tryAround(site, statement, 'err', `${parent.id.name} = ${name}${stop}`)
  const [decode, decoded] = [textOf(site, call.node), `${textOf(site, call.node.callee)}(${name})`]
  if (!edit || call.node.arguments.length > 1) return []
  const kind = usesConst(site.source) ? 'const' : 'var'
  const line = `${kind} ${name} = ${textOf(site, raw)}${stop}\n${indentAt(site.source.text, edit.start)}`
  const text = edit.text.replace(decode, () => decoded).replace('try {', () => `${line}try {`)
  const explanation = 'Keep what was to be decoded as it is when it cannot be.'
  return [{ variant: 'made-once', explanation, edits: [{ ...edit, text }], ...evidenceFor(site, false, name) }]
}

/** `(part) => decode(part)` */
function inArrow(site: Site, value: NodePath<t.Expression>, raw: string): Edit[] | null {
  if (!value.parentPath?.isArrowFunctionExpression() || value.key !== 'body') return null
  const { start, end } = value.node
  const indent = indentAt(site.source.text, start ?? 0)
  const stop = semicolon(site.source)
  const lines = [
    '{',
    '  try {',
    `    return ${textOf(site, value.node)}${stop}`,
    '  } catch (err) {',
    `    return ${raw}${stop}`,
    '  }',
    '}',
  ]
  return [{ start: start ?? 0, end: end ?? 0, text: lines.join(`\n${indent}`) }]
}

/** The other branch takes the raw text. */
const isKeptBeside = (site: Site, call: NodePath<t.CallExpression>, raw: string): boolean =>
  wholeValue(site, call, raw) !== call && raw === textOf(site, call.node.arguments[0] as t.Node)

/** The decoded text, or the choice between it and the raw one: `isEncoded ? decode(text) : text`. */
function wholeValue(site: Site, call: NodePath<t.CallExpression>, raw: string): NodePath<t.Expression> {
  const parent = call.parentPath
  if (!parent?.isConditionalExpression() || call.key === 'test') return call
  const other = call.key === 'consequent' ? parent.node.alternate : parent.node.consequent
  // What is kept where it is nothing says nothing of text.
  const isOfNothing = textOf(site, askedFor(parent.node.test)) === raw
  return (textOf(site, other) === raw && !isOfNothing) || isLikeCall(site, call, other) ? parent : call
}

/** `x` of `!x`, `x != null`, `x !== ''` and `x.length`. */
function askedFor(test: t.Node): t.Node {
  if (t.isUnaryExpression(test, { operator: '!' })) return askedFor(test.argument)
  if (t.isBinaryExpression(test) && (nothingOf(test.right) || t.isStringLiteral(test.right, { value: '' })))
    return askedFor(test.left)
  return t.isMemberExpression(test) && propertyOf(test) === 'length' ? test.object : test
}

/** The other branch decodes as well: `isQuoted ? decode(inner) : decode(text)`. */
const isLikeCall = (site: Site, { node }: NodePath<t.CallExpression>, other: t.Node): boolean => {
  const [given] = t.isCallExpression(other) ? other.arguments : []
  return (
    t.isCallExpression(other) &&
    textOf(site, other.callee) === textOf(site, node.callee) &&
    given !== undefined &&
    isWrittenTwice(given)
  )
}

/** What there is without decoding: what the decoder is given, in each branch. */
function rawText(site: Site, call: NodePath<t.CallExpression>): string {
  const own = textOf(site, call.node.arguments[0] as t.Node)
  const parent = call.parentPath
  if (!parent?.isConditionalExpression() || call.key === 'test') return own
  const { test, consequent, alternate } = parent.node
  const other = call.key === 'consequent' ? alternate : consequent
  if (!isLikeCall(site, call, other)) return own
  const [yes, no] = [consequent, alternate].map((one) => textOf(site, (one as t.CallExpression).arguments[0] as t.Node))
  return `${textOf(site, test)} ? ${yes} : ${no}`
}

function editsFor(
  site: Site,
  statement: NodePath<t.Statement>,
  call: NodePath<t.CallExpression>,
  raw: string,
): Edit[] | null {
  const value = wholeValue(site, call, raw)
  const handler = handlerFor(site, statement, value, raw)
  if (handler !== null) return tryAround(site, statement, 'err', `${handler}${semicolon(site.source)}`)
  return isAlwaysEvaluated(value, statement) ? madeBefore(site, statement, value, raw) : null
}

/** What the statement does with the text instead: return it, or put it where the decoded one would have gone. */
function handlerFor(site: Site, statement: NodePath, value: NodePath<t.Expression>, raw: string): string | null {
  if (statement.isReturnStatement()) return isTextOf(statement.node.argument, value.node) ? `return ${raw}` : null
  const parent = value.parentPath
  if (parent?.isVariableDeclarator()) return t.isIdentifier(parent.node.id) ? `${parent.node.id.name} = ${raw}` : null
  if (!parent?.isAssignmentExpression({ operator: '=' }) || parent.parentPath !== statement) return null
  const target = textOf(site, parent.node.left)
  // Nothing is left to do then, and an empty catch would say nothing.
  return target === raw ? null : `${target} = ${raw}`
}

/** `decode(text).replace(' ', '+')`: what is made of the decoded text is for that only. */
function isTextOf(answer: t.Node | null | undefined, value: t.Node): boolean {
  if (answer === value) return true
  const isChanged = t.isCallExpression(answer) && t.isMemberExpression(answer.callee)
  if (!isChanged || !t.isMemberExpression(answer.callee)) return false
  const { object, property } = answer.callee
  return t.isIdentifier(property) && CHANGES.test(property.name) && isTextOf(object, value)
}

/** Methods of text that answer text. */
const CHANGES = /^(?:replace(?:All)?|trim(?:Start|End)?|to(?:Lower|Upper)Case|normalize)$/

/** Part of a list, an object or the arguments that the statement makes, whatever else is the case. */
function isAlwaysEvaluated(value: NodePath, statement: NodePath): boolean {
  for (let at = value.parentPath; at && at !== statement; at = at.parentPath) {
    const isPart =
      at.isObjectProperty() ||
      at.isObjectExpression() ||
      at.isArrayExpression() ||
      at.isCallExpression() ||
      at.isVariableDeclarator() ||
      at.isAssignmentExpression({ operator: '=' })
    if (!isPart) return false
  }
  return true
}

/** `let decoded = text; try { decoded = decode(text) } catch { ... }` before the statement, which takes `decoded`. */
function madeBefore(
  site: Site,
  statement: NodePath<t.Statement>,
  { node, scope }: NodePath<t.Expression>,
  raw: string,
): Edit[] | null {
  if (scope.hasBinding(NAME)) return null
  const start = statement.node.start ?? 0
  const indent = indentAt(site.source.text, start)
  const stop = semicolon(site.source)
  const kind = usesConst(site.source) ? 'let' : 'var'
  const lines = [
    `${kind} ${NAME}${stop}`,
    'try {',
    `  ${NAME} = ${textOf(site, node)}${stop}`,
    '} catch (err) {',
    `  ${NAME} = ${raw}${stop}`,
    '}',
  ]
  return [{ start, end: start, text: lines.map((line) => `${line}\n${indent}`).join('') }, replaced(node, NAME)]
}

const NAME = 'decoded'
