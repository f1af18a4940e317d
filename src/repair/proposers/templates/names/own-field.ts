import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const ONLY_GETTER = /^Cannot set property (?<name>[\w$]+) of .* which has only a getter$/

/** What was set, though it can only be read. */
export const onlyRead = (site: Site): string | undefined => ONLY_GETTER.exec(site.error.message)?.groups?.name

/** A getter or setter that reads or sets itself and so never ends, or a property that can only be read and is set: the field behind it is meant. */
export const ownField: Template = {
  id: 'own-field',
  suggest(site) {
    if (site.kind !== 'throw') return []
    if (site.wording.kind === 'call-stack') return ofItself(site)
    const name = onlyRead(site)
    return name === undefined ? [] : behindGetter(site, name)
  },
  examples: [
    {
      name: 'a getter of itself',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'class Span {\n  constructor(end) { this._end = end }\n  get end() {\n    return this.§end\n  }\n}\n',
      after: 'class Span {\n  constructor(end) { this._end = end }\n  get end() {\n    return this._end\n  }\n}\n',
    },
    {
      name: 'a private field',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'class Span {\n  #end = 0\n  get end() {\n    return this.§end\n  }\n}\n',
      after: 'class Span {\n  #end = 0\n  get end() {\n    return this.#end\n  }\n}\n',
    },
    {
      name: 'a getter and a setter without a field',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        'class Gauge {\n  set level(v) {\n    this.level §= v\n  }\n  get level() {\n    return this.level\n  }\n}\n',
      after:
        'class Gauge {\n  set level(v) {\n    this._level = v\n  }\n  get level() {\n    return this._level\n  }\n}\n',
    },
    {
      name: 'a setter whose getter reads the field',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const gauge = {\n  _level: 1,\n  set level(v) {\n    this.level §= Math.max(0, v)\n  },\n}\n',
      after: 'const gauge = {\n  _level: 1,\n  set level(v) {\n    this._level = Math.max(0, v)\n  },\n}\n',
    },
    {
      name: 'as a property is defined',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before:
        "function Span(end) { this._end = end; }\nObject.defineProperty(Span.prototype, 'end', {\n  get: function () { return this.§end; }\n});\n",
      after:
        "function Span(end) { this._end = end; }\nObject.defineProperty(Span.prototype, 'end', {\n  get: function () { return this._end; }\n});\n",
    },
    {
      name: 'what has only a getter',
      error: { type: 'TypeError', message: 'Cannot set property size of #<Box> which has only a getter' },
      before: 'class Box {\n  get size() { return this._size }\n  grow() {\n    this.size §= 2\n  }\n}\n',
      after: 'class Box {\n  get size() { return this._size }\n  grow() {\n    this._size = 2\n  }\n}\n',
    },
    {
      name: 'not what has a getter that works it out',
      error: { type: 'TypeError', message: 'Cannot set property size of #<Box> which has only a getter' },
      before: 'class Box {\n  get size() { return this.list.length }\n  grow() {\n    this.size §= 2\n  }\n}\n',
      after: null,
    },
    {
      name: 'not another that does not end',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'class Span {\n  get end() {\n    return this.next.§end\n  }\n}\n',
      after: null,
    },
  ],
}

function ofItself(site: Site): Suggestion[] {
  const accessor = accessorAround(site.use)
  if (!accessor) return []
  const { path, name, holder } = accessor
  const field = fieldFor(holder, name)
  const within = field === null ? holder : path
  const members = membersOfThis(within, name).filter((node) => field !== null || isInAccessor(holder, node, name))
  if (members.length === 0 || membersOfThis(path, name).length === 0) return []
  const text = field ?? `_${name}`
  const said =
    field === null ? `${name} is made of itself, and has nothing behind it.` : `${field} is what stands behind ${name}.`
  return [
    {
      explanation: `Keep the value of ${name} in ${text}.`,
      edits: members.map(({ property }) => ({ start: property.start ?? 0, end: property.end ?? 0, text })),
      isWhole: field === null,
      prior: field === null ? 0.74 : 0.88,
      reasons: [said],
    },
  ]
}

interface Accessor {
  path: NodePath<t.Function>
  name: string
  /** The class, the object, or the file where a property is defined by a call. */
  holder: NodePath
}

function accessorAround(use: NodePath): Accessor | null {
  let at = use.getFunctionParent()
  while (at?.isArrowFunctionExpression()) at = at.getFunctionParent()
  if (!at) return null
  const { node } = at
  if ((t.isClassMethod(node) || t.isObjectMethod(node)) && (node.kind === 'get' || node.kind === 'set'))
    return t.isIdentifier(node.key) && !node.computed && at.parentPath
      ? { path: at, name: node.key.name, holder: at.parentPath }
      : null
  const name = definedName(at)
  const program = at.findParent((path) => path.isProgram())
  return name !== null && program ? { path: at, name, holder: program } : null
}

/** `Object.defineProperty(X.prototype, 'name', { get: function () {} })` */
function definedName(path: NodePath<t.Function>): string | null {
  const property = path.node.type === 'ObjectMethod' ? path.node : path.parent
  if (!t.isObjectMember(property) || !t.isIdentifier(property.key) || !/^[gs]et$/.test(property.key.name)) return null
  const call = path.findParent((at) => at.isCallExpression())?.node
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee) || propertyOf(call.callee) !== 'defineProperty')
    return null
  const [, name] = call.arguments
  return t.isStringLiteral(name) ? name.value : null
}

/** `_name`, `#name`, `name_` or `__name`, where the class says or sets it. */
function fieldFor(holder: NodePath, name: string): string | null {
  const wanted = [`_${name}`, `__${name}`, `${name}_`, `$${name}`]
  let found: string | null = null
  t.traverseFast(holder.node, (node) => {
    if (t.isPrivateName(node) && node.id.name === name) found = `#${name}`
    if (t.isMemberExpression(node) && t.isThisExpression(node.object) && wanted.includes(propertyOf(node) ?? ''))
      found ??= propertyOf(node)
    const isField = t.isClassProperty(node) || t.isObjectProperty(node)
    if (isField && t.isIdentifier(node.key) && wanted.includes(node.key.name)) found ??= node.key.name
  })
  return found
}

function membersOfThis({ node }: NodePath, name: string): t.MemberExpression[] {
  const members: t.MemberExpression[] = []
  t.traverseFast(node, (inner) => {
    if (t.isMemberExpression(inner, { computed: false }) && t.isThisExpression(inner.object))
      if (propertyOf(inner) === name) members.push(inner)
  })
  return members
}

function isInAccessor({ node }: NodePath, member: t.Node, name: string): boolean {
  let is = false
  t.traverseFast(node, (inner) => {
    if (!t.isClassMethod(inner) && !t.isObjectMethod(inner)) return
    if ((inner.kind === 'get' || inner.kind === 'set') && t.isIdentifier(inner.key, { name }))
      is ||= (inner.start ?? 0) <= (member.start ?? 0) && (member.end ?? 0) <= (inner.end ?? 0)
  })
  return is
}

/** `this.size = 2`, where `get size()` answers `this._size` and nothing else. */
function behindGetter(site: Site, name: string): Suggestion[] {
  const statement = site.use.getStatementParent()
  const holder = site.use.findParent((path) => path.isClassBody() || path.isObjectExpression())
  if (!statement || !holder) return []
  const fields = new Set<string>()
  holder.traverse({
    Method({ node }) {
      const isGetter = (t.isClassMethod(node) || t.isObjectMethod(node)) && node.kind === 'get'
      const [only, ...more] = node.body.body
      if (!isGetter || !t.isIdentifier(node.key, { name }) || more.length > 0 || !t.isReturnStatement(only)) return
      const { argument } = only
      if (t.isMemberExpression(argument) && t.isThisExpression(argument.object))
        fields.add(t.isPrivateName(argument.property) ? `#${argument.property.id.name}` : (propertyOf(argument) ?? ''))
    },
  })
  const [field] = fields
  const target = membersOfThis(statement, name).find((node) => isTarget(statement, node))
  if (!field || fields.size > 1 || field === name || !target) return []
  const { start, end } = target.property
  return [
    {
      variant: 'only-read',
      explanation: `Set ${field}, which ${name} answers.`,
      edits: [{ start: start ?? 0, end: end ?? 0, text: field }],
      prior: 0.84,
      reasons: [`${name} can only be read, and answers ${field}.`],
    },
  ]
}

function isTarget({ node }: NodePath, member: t.Node): boolean {
  let is = false
  t.traverseFast(node, (inner) => {
    if (t.isAssignmentExpression(inner) && inner.left === member) is = true
  })
  return is
}
