import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isRepeatable, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `push.apply(a, b)` and `a.push(...b)` pass every element on the stack: a long list overflows it. A loop does not. */
export const splitSpread: Template = {
  id: 'split-spread',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack') return []
    const whole = joinedLists(site) ?? inPortions(site)
    if (whole) return [whole]
    const found = pushNear(site)
    const statement = found?.path.parentPath
    if (!found || !statement?.isExpressionStatement()) return []
    const { parts } = found
    const { use } = site
    const target = textOf(site, parts.target)
    const { list, name } = parts.list
      ? { list: textOf(site, parts.list), name: textOf(site, parts.list) }
      : { list: `[${found.path.node.arguments.map((one) => textOf(site, one)).join(', ')}]`, name: 'all of these' }
    const start = statement.node.start ?? 0
    const indent = indentAt(site.source.text, start)
    const stop = semicolon(site.source)
    const isModern = /\b(?:const|let)\s/.test(site.source.text)
    const isTaken = (name: string): boolean => use.scope.hasBinding(name) || use.scope.hasGlobal(name)
    const [at, all] = ['i', 'list'].map((name) => (isTaken(name) ? `${name}Added` : name))
    const text = isModern
      ? `for (const element of ${list}) ${target}.push(element)${stop}`
      : `for (var ${at} = 0, ${all} = ${list}; ${at} < ${all}.length; ${at}++) {\n${indent}  ${target}.push(${all}[${at}])${stop}\n${indent}}`
    return [
      {
        explanation: `Add the elements of ${name} one by one: as arguments they overflow the stack when there are many.`,
        edits: [{ start, end: statement.node.end ?? 0, text }],
        prior: 0.88,
        reasons: ['It does the same for every list, of any length.'],
      },
    ]
  },
  examples: [
    {
      name: 'apply',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function add(found) {\n  Array.prototype.push.§apply(this.errors, found.errors);\n}\n',
      after:
        'function add(found) {\n  for (var i = 0, list = found.errors; i < list.length; i++) {\n    this.errors.push(list[i]);\n  }\n}\n',
    },
    {
      name: 'as compilers write it',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function add(more) {\n  var _list;\n  (_list = list).push.§apply(_list, more);\n}\n',
      after:
        'function add(more) {\n  var _list;\n  for (var i = 0, listAdded = more; i < listAdded.length; i++) {\n    list.push(listAdded[i]);\n  }\n}\n',
    },
    {
      name: 'lists in one list',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const flat = (lists) => [].§concat(...lists)\n',
      after: 'const flat = (lists) => lists.flat()\n',
    },
    {
      name: 'in the midst of a list',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function insert(list, at, more) {\n  list.§splice(at, 0, ...more);\n}\n',
      after:
        'function insert(list, at, more) {\n  for (let i = 0; i < more.length; i += 10000) list.splice(at + i, 0, ...more.slice(i, i + 10000));\n}\n',
    },
    {
      name: 'at the start of a list',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function walk(stack, children) {\n  stack.unshift.§apply(stack, children);\n}\n',
      after:
        'function walk(stack, children) {\n  for (let i = 0; i < children.length; i += 10000) stack.splice(i, 0, ...children.slice(i, i + 10000));\n}\n',
    },
    {
      name: 'spread',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const all = [];\nall.§push(...found);\n',
      after: 'const all = [];\nfor (const element of found) all.push(element);\n',
    },
    {
      name: 'lists and single elements together',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'const out = [];\nfunction add(name, body) {\n  out.§push(1, ...head, ...toBytes(name), 0, ...body);\n}\n',
      after:
        'const out = [];\nfunction add(name, body) {\n  for (const element of [1, ...head, ...toBytes(name), 0, ...body]) out.push(element);\n}\n',
    },
    {
      name: 'an element before a list, in a file without newer words',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function add(first, rest) {\n  this.rows.§push(first, ...rest);\n}\n',
      after:
        'function add(first, rest) {\n  for (var i = 0, list = [first, ...rest]; i < list.length; i++) {\n    this.rows.push(list[i]);\n  }\n}\n',
    },
    {
      name: 'not where what it is put into is made by a call',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function add(first, rest) {\n  open().§push(first, ...rest);\n}\n',
      after: null,
    },
    {
      name: 'not a function of that name whose answer is used',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const add = (history, to, ...more) => { return history.§push(to, ...more); }\n',
      after: null,
    },
  ],
}

/** `[].concat(...lists)` and `[].concat.apply([], lists)`, which are `lists.flat()`. */
function joinedLists(site: Site): Suggestion | null {
  const call = site.use.node
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return null
  const { callee } = call
  const [first, second] = call.arguments
  const isApplied = t.isIdentifier(callee.property, { name: 'apply' }) && /concat$/.test(textOf(site, callee.object))
  const isSpread = t.isIdentifier(callee.property, { name: 'concat' }) && call.arguments.length === 1
  const start = isApplied ? first : isSpread ? callee.object : null
  const lists = isApplied ? second : t.isSpreadElement(first) ? first.argument : null
  if (!lists || !t.isArrayExpression(start) || start.elements.length > 0) return null
  return {
    explanation: 'Join the lists without handing each over as an argument.',
    edits: [replaced(call, `${textOf(site, lists)}.flat()`)],
    prior: 0.88,
    reasons: ['It gives the same for any number of lists.'],
  }
}

const PORTION = 10_000

/** `list.splice(at, 0, ...more)` and `list.unshift(...more)` in portions that fit the stack. */
function inPortions(site: Site): Suggestion | null {
  const call = site.use.node
  const statement = site.use.parentPath
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee) || !statement?.isExpressionStatement())
    return null
  const insertion = appliedUnshift(call, call.callee) ?? spreadInsertion(site, call, call.callee)
  if (!insertion || !isRepeatable(insertion.more)) return null
  const more = textOf(site, insertion.more)
  const portion = `...${more}.slice(i, i + ${PORTION})`
  const text = `for (let i = 0; i < ${more}.length; i += ${PORTION}) ${textOf(site, insertion.target)}.splice(${insertion.at}i, 0, ${portion})`
  return {
    explanation: `Put the elements of ${more} in by portions: all at once they overflow the stack when there are many.`,
    edits: [replaced(statement.node, `${text}${semicolon(site.source)}`)],
    prior: 0.84,
    reasons: ['It does the same for every list, of any length.'],
  }
}

interface Insertion {
  target: t.Node
  more: t.Node
  /** Where the elements go, as text before the counter. */
  at: string
}

/** `list.unshift.apply(list, more)` */
function appliedUnshift({ arguments: [target, more] }: t.CallExpression, callee: t.MemberExpression): Insertion | null {
  const isApplied =
    propertyOf(callee) === 'apply' && t.isMemberExpression(callee.object) && propertyOf(callee.object) === 'unshift'
  return isApplied && target && more && isRepeatable(target) && !t.isSpreadElement(more)
    ? { target, more, at: '' }
    : null
}

function spreadInsertion(
  site: Site,
  call: t.CallExpression,
  { object, property }: t.MemberExpression,
): Insertion | null {
  const last = call.arguments.at(-1)
  const at = t.isIdentifier(property) ? placeOf(site, property.name, call.arguments) : null
  return at !== null && t.isSpreadElement(last) ? { target: object, more: last.argument, at } : null
}

/** Where the elements go, as text before the counter. */
function placeOf(site: Site, method: string, [at, removed]: t.Node[]): string | null {
  if (method === 'unshift') return ''
  const isInserting = method === 'splice' && t.isNumericLiteral(removed, { value: 0 }) && at && isRepeatable(at)
  return isInserting ? `${textOf(site, at)} + ` : null
}

/** The call itself, or the one in the failing statement: what made the list may be where the engine points to. */
function pushNear(site: Site): { path: NodePath<t.CallExpression>; parts: Pushed } | null {
  for (let path: NodePath | null = site.use; path && !path.isFunction(); path = path.parentPath) {
    const parts = path.isCallExpression() ? pushedList(path.node) : null
    if (path.isCallExpression() && parts) return { path, parts }
  }
  return null
}

/** The `list` of `(_list = list).push.apply(_list, more)`, as compilers write it: nothing else sets the variable. */
function assignedTo(push: t.Node, first: t.Node): t.Node | null {
  const set = t.isMemberExpression(push) ? push.object : null
  const isSame =
    t.isAssignmentExpression(set) && t.isIdentifier(set.left) && t.isIdentifier(first, { name: set.left.name })
  return isSame && isRepeatable(set.right) ? set.right : null
}

interface Pushed {
  target: t.Node
  /** Null where it is all of the arguments, lists and single elements together. */
  list: t.Node | null
}

function pushedList(call: t.CallExpression): Pushed | null {
  const callee = call.callee
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property)) return null
  const [first, second] = call.arguments
  if (callee.property.name === 'push' && call.arguments.length === 1 && t.isSpreadElement(first))
    return { target: callee.object, list: first.argument }
  if (callee.property.name === 'push' && call.arguments.some((one) => t.isSpreadElement(one)))
    return isRepeatable(callee.object) ? { target: callee.object, list: null } : null
  const isPush =
    (t.isMemberExpression(callee.object) && t.isIdentifier(callee.object.property, { name: 'push' })) ||
    t.isIdentifier(callee.object, { name: 'push' })
  if (callee.property.name === 'apply' && isPush && first && second && !t.isSpreadElement(second))
    return { target: assignedTo(callee.object, first) ?? first, list: second }
  return null
}
