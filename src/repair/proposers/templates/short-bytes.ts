import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isConditional, isPure, isRepeatable, semicolon, statementInList } from '../../syntax/code.ts'
import { declaredAnswer } from '../../syntax/declared-answer.ts'
import { functionOf, guardsAround, isUsableAt } from '../../syntax/idioms.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A number is read from bytes that end before it: the function leaves as it does elsewhere when there are too few of them. */
export const shortBytes: Template = {
  id: 'short-bytes',
  suggest(site) {
    const read = site.kind === 'throw' && site.wording.kind === 'outside-of-bytes' ? readOf(site) : null
    const statement = read && statementInList(site.use)
    if (!read || !statement || isConditional(site.use, statement)) return []
    const way = wayOut(site, read, statement)
    if (!way) return []
    const start = statement.node.start ?? 0
    const test = `${read.bytes}.${read.counted} < ${read.end}`
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

interface Read {
  bytes: string
  /** The property that says how many there are. */
  counted: 'length' | 'byteLength'
  /** Where the number ends. */
  end: string
}

function readOf(site: Site): Read | null {
  const { node } = site.use
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || !isRepeatable(node.callee.object)) return null
  const method = propertyOf(node.callee) ?? ''
  const size = sizeOf(method, node.arguments[1])
  const [offset] = node.arguments
  if (size === null || isBeforeStart(site, offset) || (offset && !isPure(offset))) return null
  return {
    bytes: textOf(site, node.callee.object),
    counted: method.startsWith('get') ? 'byteLength' : 'length',
    end: endOf(site, offset, size),
  }
}

/** How many bytes a number of that kind takes: of `readUInt16BE`, `getFloat64`, `readIntBE(offset, 3)`. */
function sizeOf(method: string, count: t.Node | undefined): number | null {
  if (/^readU?[Ii]nt[BL]E$/.test(method)) return t.isNumericLiteral(count) ? count.value : null
  const kind = /^(?:read|get)(?:U?[Ii]nt|Big(?:U?[Ii]nt)|Float|Double)(\d*)(?:[BL]E)?$/.exec(method)
  if (!kind) return null
  if (/Double/.test(method)) return 8
  return kind[1] ? Number(kind[1]) / 8 : /Float/.test(method) ? 4 : null
}

function isBeforeStart(site: Site, offset: t.Node | undefined): boolean {
  return / Received -/.test(site.error.message) || Number(offset ? site.values[textOf(site, offset)]?.text : 0) < 0
}

/** `at + 2` and two bytes end at `at + 4`. */
function endOf(site: Site, offset: t.Node | undefined, size: number): string {
  if (!offset) return String(size)
  if (t.isNumericLiteral(offset)) return String(offset.value + size)
  if (t.isBinaryExpression(offset, { operator: '+' }) && t.isNumericLiteral(offset.right))
    return `${textOf(site, offset.left)} + ${offset.right.value + size}`
  return `${textOf(site, offset)} + ${size}`
}

interface Way {
  text: string
  prior: number
  reason: string
}

function wayOut(site: Site, { bytes, counted }: Read, statement: NodePath<t.Statement>): Way | null {
  const guard = guardsAround(site).find(
    ({ kind, test, exit, path }) =>
      (kind === 'return' || kind === 'throw') &&
      comparesLength(site, test, `${bytes}.${counted}`) &&
      isUsableAt(statement, exit, path),
  )
  if (guard) {
    const text = guard.exitText.trim()
    const isShort = !text.includes('\n')
    const reason = `The function leaves so at line ${guard.path.node.loc?.start.line ?? 0}, where there are too few bytes.`
    return isShort ? { text, prior: 0.7, reason } : null
  }
  const answer = declaredAnswer(functionOf(site.use))
  if (!answer) return null
  return {
    text: `return ${answer.text}${semicolon(site.source)}`,
    prior: 0.62,
    reason: `The function says so of itself: ${answer.said}.`,
  }
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
