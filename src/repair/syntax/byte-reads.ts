import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isConditional, isPure, isRepeatable } from './code.ts'
import { functionOf } from './idioms.ts'
import { propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/** A number that is read from bytes. */
export interface ByteRead {
  bytes: string
  /** The property that says how many there are. */
  counted: 'length' | 'byteLength'
  /** Where the number ends. */
  end: string
}

export function byteReadOf(site: Site, node: t.Node): ByteRead | null {
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

/**
 * The largest place up to which the function reads the same bytes in any case once it comes to the statement: fewer of them would fail a
 * little later. What comes behind another answer than no is not read in any case.
 */
export function lastEnd(site: Site, read: ByteRead, statement: NodePath<t.Statement>): string {
  if (!/^\d+$/.test(read.end) || !functionOf(site.use).isFunction()) return read.end
  let last = Number(read.end)
  for (const at of [statement, ...statement.getAllNextSiblings()]) {
    at.traverse({
      Function: (path) => path.skip(),
      CallExpression(path) {
        const other = isConditional(path, at) ? null : byteReadOf(site, path.node)
        if (other?.bytes === read.bytes && /^\d+$/.test(other.end)) last = Math.max(last, Number(other.end))
      },
    })
    if (answersElse(at)) break
  }
  return String(last)
}

function answersElse(statement: NodePath): boolean {
  let does = false
  t.traverseFast(statement.node, (node) => {
    if (t.isReturnStatement(node) && !t.isBooleanLiteral(node.argument, { value: false })) does = true
  })
  return does
}
