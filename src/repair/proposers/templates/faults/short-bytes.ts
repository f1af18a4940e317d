import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { type ByteRead, byteReadOf, lastEnd } from '../../../syntax/byte-reads.ts'
import { indentAt, isConditional, semicolon, statementInList } from '../../../syntax/code.ts'
import { declaredAnswer } from '../../../syntax/declared-answer.ts'
import { exitMeaning } from '../../../syntax/exit-meaning.ts'
import { functionOf, type Guard, guardsAround, isUsableAt } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { answersYesOrNo } from '../../../syntax/yes-or-no.ts'
import type { Suggestion, Template } from '../template.ts'

/** A number is read from bytes that end before it: the function leaves as it does elsewhere when there are too few of them. */
export const shortBytes: Template = {
  id: 'short-bytes',
  suggest(site) {
    const read =
      site.kind === 'throw' && site.wording.kind === 'outside-of-bytes' ? byteReadOf(site, site.use.node) : null
    const statement = read && statementInList(site.use)
    if (!read || !statement || isConditional(site.use, statement)) return []
    const start = statement.node.start ?? 0
    const way = wayOut(site, read, statement)
    if (!way) return onlyWhereThere(site, read, statement)
    const test = `${read.bytes}.${read.counted} < ${way.end}`
    return [
      {
        explanation: `Leave early (${way.text}) when ${read.bytes} ends before that.`,
        edits: [{ start, end: start, text: `if (${test}) ${way.text}\n${indentAt(site.source.text, start)}` }],
        prior: way.prior,
        reasons: [way.reason],
      },
    ]
  },
  examples: [
    {
      name: 'as the function leaves with fewer bytes',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function head(buffer) {\n  if (buffer.length < 2) return null;\n  const length = buffer.§readUInt32BE(1);\n  return { length };\n}\n',
      after:
        'function head(buffer) {\n  if (buffer.length < 2) return null;\n  if (buffer.length < 5) return null;\n  const length = buffer.readUInt32BE(1);\n  return { length };\n}\n',
    },
    {
      name: 'at a place that moves',
      error: {
        type: 'RangeError',
        message: 'The value of "offset" is out of range. It must be >= 0 and <= 1. Received 2',
      },
      before:
        "function next(buf, at) {\n  if (buf.length - at < 2) throw new Error('short');\n  if (buf[at] === 1) {\n    at = buf.§readUInt16BE(at + 2);\n  }\n  return at;\n}\n",
      after:
        "function next(buf, at) {\n  if (buf.length - at < 2) throw new Error('short');\n  if (buf[at] === 1) {\n    if (buf.length < at + 4) throw new Error('short');\n    at = buf.readUInt16BE(at + 2);\n  }\n  return at;\n}\n",
    },
    {
      name: 'as the function says of itself',
      error: { type: 'RangeError', message: 'Offset is outside the bounds of the DataView' },
      before:
        '/** The size, or null when there are too few bytes. */\nfunction size(view) {\n  return view.§getUint32(4);\n}\n',
      after:
        '/** The size, or null when there are too few bytes. */\nfunction size(view) {\n  if (view.byteLength < 8) return null;\n  return view.getUint32(4);\n}\n',
    },
    {
      name: 'a question about what the bytes are',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'const icon = {\n  fits(buf) {\n    const zero = buf.§readUInt16LE(0);\n    const count = buf.readUInt16LE(4);\n    if (zero !== 0 || count === 0) {\n      return false;\n    }\n    return buf.readUInt16LE(2) === 1;\n  },\n};\n',
      after:
        'const icon = {\n  fits(buf) {\n    if (buf.length < 6) return false;\n    const zero = buf.readUInt16LE(0);\n    const count = buf.readUInt16LE(4);\n    if (zero !== 0 || count === 0) {\n      return false;\n    }\n    return buf.readUInt16LE(2) === 1;\n  },\n};\n',
    },
    {
      name: 'as bytes of another kind are refused',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        "function size(buf) {\n  if (buf[0] !== 0x42) throw new TypeError('Invalid bitmap');\n  return { width: buf.§readUInt32LE(18), height: buf.readInt32LE(22) };\n}\n",
      after:
        "function size(buf) {\n  if (buf[0] !== 0x42) throw new TypeError('Invalid bitmap');\n  if (buf.length < 26) throw new TypeError('Invalid bitmap');\n  return { width: buf.readUInt32LE(18), height: buf.readInt32LE(22) };\n}\n",
    },
    {
      name: 'a field that is only read where there are bytes for it',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function read(frame, at) {\n  const tags = {};\n  if (at < frame.length) {\n    const rest = frame.slice(at);\n    tags.counter = rest.§readUInt32BE();\n  }\n  return tags;\n}\n',
      after:
        'function read(frame, at) {\n  const tags = {};\n  if (at < frame.length) {\n    const rest = frame.slice(at);\n    if (rest.length >= 4) tags.counter = rest.readUInt32BE();\n  }\n  return tags;\n}\n',
    },
    {
      name: 'not where the length of something else is asked',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function read(frame, list, out) {\n  if (out.n < list.length) {\n    out.n = frame.§readUInt32BE(0);\n  }\n}\n',
      after: null,
    },
    {
      name: 'not where another number may be asked for',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before: 'function first(buf) {\n  return buf.§readUInt32LE(0) || 1;\n}\n',
      after: null,
    },
    {
      name: 'not a place before the first byte',
      error: {
        type: 'RangeError',
        message: 'The value of "offset" is out of range. It must be >= 0 and <= 1. Received -1',
      },
      before: 'function at(buf, i) {\n  if (buf.length < 2) return null;\n  return buf.§readUInt8(i);\n}\n',
      values: { i: { type: 'number', text: '-1' } },
      after: null,
    },
    {
      name: 'not where nothing says how to leave',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before: 'function at(buf, name) {\n  if (!name) return null;\n  return buf.§readUInt8(4);\n}\n',
      after: null,
    },
  ],
}

const GUARDED_PRIOR = 0.66

/** `if (at < bytes.length) it.field = ...`, which has nothing to do without them: it has nothing to do with too few, either. */
function onlyWhereThere(site: Site, read: ByteRead, statement: NodePath<t.Statement>): Suggestion[] {
  const set = t.isExpressionStatement(statement.node) ? statement.node.expression : null
  const isField = t.isAssignmentExpression(set, { operator: '=' }) && t.isMemberExpression(set.left)
  const around = statement.parentPath?.isBlockStatement() ? statement.parentPath.parentPath : null
  if (!isField || !around?.isIfStatement() || around.node.alternate) return []
  const { test, loc } = around.node
  const counted = t.isBinaryExpression(test, { operator: '<' }) ? textOf(site, test.right) : ''
  const whole = [read.bytes, slicedFrom(site, read.bytes)].map((bytes) => `${bytes}.${read.counted}`)
  if (!whole.includes(counted)) return []
  const start = statement.node.start ?? 0
  const end = lastEnd(site, read, statement)
  return [
    {
      variant: 'guarded',
      explanation: `Read it only where ${read.bytes} has all of its bytes.`,
      edits: [{ start, end: start, text: `if (${read.bytes}.${read.counted} >= ${end}) ` }],
      prior: GUARDED_PRIOR,
      reasons: [`Line ${loc?.start.line ?? 0} asks whether there are bytes for it, and one is not enough.`],
    },
  ]
}

/** `frame` of `const rest = frame.slice(at)`; null for what is no such part. */
function slicedFrom(site: Site, bytes: string): string | null {
  const made = site.use.scope.getBinding(bytes)?.path
  const init = made?.isVariableDeclarator() ? made.node.init : null
  if (!t.isCallExpression(init) || !t.isMemberExpression(init.callee)) return null
  return /^(?:slice|subarray)$/.test(propertyOf(init.callee) ?? '') ? textOf(site, init.callee.object) : null
}

interface Way {
  text: string
  /** How many bytes there must be. */
  end: string
  prior: number
  reason: string
}

function wayOut(site: Site, read: ByteRead, statement: NodePath<t.Statement>): Way | null {
  const { bytes, counted, end } = read
  const guard = guardsAround(site).find(
    ({ kind, test, exit, path }) =>
      (kind === 'return' || kind === 'throw') &&
      comparesLength(site, test, `${bytes}.${counted}`) &&
      isUsableAt(statement, exit, path),
  )
  if (guard) {
    const text = guard.exitText.trim()
    const isShort = !text.includes('\n')
    const reason = `The function leaves so at line ${lineOf(guard)}, where there are too few bytes.`
    return isShort ? { text, end, prior: 0.7, reason } : null
  }
  const answer = declaredAnswer(functionOf(site.use))
  const stop = semicolon(site.source)
  if (answer) {
    const reason = `The function says so of itself: ${answer.said}.`
    return { text: `return ${answer.text}${stop}`, end, prior: 0.62, reason }
  }
  if (answersYesOrNo(functionOf(site.use)))
    return {
      text: `return false${stop}`,
      end: lastEnd(site, read, statement),
      prior: 0.66,
      reason: 'The function only ever answers yes or no: bytes that it cannot read are a no.',
    }
  return asUnfit(site, read, statement)
}

const UNFIT = /\b(?:invalid|malformed|corrupt|bad|not an?|unsupported|unrecogni[sz]ed|truncated|unknown)\b/i

/** What the function does with bytes that are not what it reads: too few of them are none either. */
function asUnfit(site: Site, read: ByteRead, statement: NodePath<t.Statement>): Way | null {
  const guard = guardsAround(site).find(
    ({ kind, test, exit, exitText, path, isBefore }) =>
      isBefore &&
      namesText(site, test, read.bytes) &&
      !exitText.includes('\n') &&
      isUsableAt(statement, exit, path) &&
      (kind === 'throw'
        ? UNFIT.test(exitText)
        : kind === 'return' && exitMeaning(exit) === 'nothing' && hasAnswer(exit)),
  )
  if (!guard) return null
  return {
    text: guard.exitText.trim(),
    end: lastEnd(site, read, statement),
    prior: 0.64,
    reason: `The function leaves so at line ${lineOf(guard)}, where the bytes are not what it reads.`,
  }
}

const lineOf = ({ path }: Guard): number => path.node.loc?.start.line ?? 0

/** A plain `return` may as well mean that all is done. */
const hasAnswer = (exit: t.Statement): boolean => t.isReturnStatement(exit) && exit.argument !== null

function namesText(site: Site, node: t.Node, text: string): boolean {
  let does = false
  t.traverseFast(node, (inner) => {
    if (t.isExpression(inner) && textOf(site, inner) === text) does = true
  })
  return does
}

/** `buffer.length < 2`, `buffer.length - at < 2`, `end > buffer.length`. */
function comparesLength(site: Site, test: t.Node, length: string): boolean {
  if (!t.isBinaryExpression(test) || !/^[<>]=?$/.test(test.operator)) return false
  const [less, more] = test.operator.startsWith('<') ? [test.left, test.right] : [test.right, test.left]
  const names = (node: t.Node): boolean => {
    let does = false
    t.traverseFast(node, (each) => {
      if (t.isMemberExpression(each) && textOf(site, each) === length) does = true
    })
    return does
  }
  return names(less) && !names(more)
}
