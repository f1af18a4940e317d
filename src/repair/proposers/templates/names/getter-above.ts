import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isThisKept } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'
import { onlyRead } from './own-field.ts'

/** A field or a global is set under a name that the platform has come to use for something that can only be read. */
export const getterAbove: Template = {
  id: 'getter-above',
  suggest(site) {
    const name = site.kind === 'throw' ? onlyRead(site) : undefined
    if (name === undefined || !/^[A-Za-z]\w*$/.test(name)) return []
    const set = assignmentOf(site, name)
    if (!set || hasGetter(site, name)) return []
    const object = (set.left as t.MemberExpression).object
    const isGlobal = t.isIdentifier(object) && /^global(?:This)?$/.test(object.name)
    if (isGlobal) return isWholeStatement(site, set) ? [definedAnew(site, set, name)] : []
    return isOwnObject(site, object) ? underOtherName(site, name) : []
  },
  examples: [
    {
      name: 'a mark of its own on a stream',
      error: { type: 'TypeError', message: 'Cannot set property errored of #<Readable> which has only a getter' },
      before:
        'class Parser extends Transform {\n  constructor() {\n    super();\n    this.errored §= false;\n    this.on("error", (err) => {\n      this.errored = true;\n    });\n  }\n  next() {\n    if (this.errored || input.errored) return false;\n  }\n}\n',
      after:
        'class Parser extends Transform {\n  constructor() {\n    super();\n    this._errored = false;\n    this.on("error", (err) => {\n      this._errored = true;\n    });\n  }\n  next() {\n    if (this._errored || input.errored) return false;\n  }\n}\n',
    },
    {
      name: 'under a name for this',
      error: { type: 'TypeError', message: 'Cannot set property closed of #<Readable> which has only a getter' },
      before:
        'function Reader() {\n  var self = this;\n  Readable.call(this);\n  self.closed §= false;\n}\nReader.prototype.end = function () {\n  this.closed = true;\n};\n',
      after:
        'function Reader() {\n  var self = this;\n  Readable.call(this);\n  self._closed = false;\n}\nReader.prototype.end = function () {\n  this._closed = true;\n};\n',
    },
    {
      name: 'a global that the platform has now',
      error: { type: 'TypeError', message: 'Cannot set property crypto of #<Object> which has only a getter' },
      before: "globalThis.crypto §= require('./crypto');\n",
      after:
        "Object.defineProperty(globalThis, 'crypto', { value: require('./crypto'), configurable: true, writable: true });\n",
    },
    {
      name: 'not what the class itself can only be asked for',
      error: { type: 'TypeError', message: 'Cannot set property size of #<Box> which has only a getter' },
      before: 'class Box {\n  get size() { return this.list.length }\n  grow() {\n    this.size §= 2\n  }\n}\n',
      after: null,
    },
    {
      name: 'not the field of somebody else',
      error: { type: 'TypeError', message: 'Cannot set property errored of #<Readable> which has only a getter' },
      before: 'function mark(input) {\n  input.errored §= true;\n}\n',
      after: null,
    },
  ],
}

function assignmentOf({ use }: Site, name: string): t.AssignmentExpression | null {
  let found: t.AssignmentExpression | null = null
  const statement = use.getStatementParent()
  if (!statement) return null
  t.traverseFast(statement.node, (node) => {
    if (t.isAssignmentExpression(node, { operator: '=' }) && t.isMemberExpression(node.left, { computed: false }))
      if (propertyOf(node.left) === name) found ??= node
  })
  return found
}

function isWholeStatement({ use }: Site, set: t.AssignmentExpression): boolean {
  const statement = use.getStatementParent()?.node
  return t.isExpressionStatement(statement) && statement.expression === set
}

function hasGetter({ source }: Site, name: string): boolean {
  let has = false
  t.traverseFast(source.ast.program, (node) => {
    if ((t.isClassMethod(node) || t.isObjectMethod(node)) && node.kind === 'get' && t.isIdentifier(node.key, { name }))
      has = true
    if (t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === 'defineProperty')
      has ||= t.isStringLiteral(node.arguments[1], { value: name })
  })
  return has
}

/** `this`, or a variable that is nothing else. */
function isOwnObject({ use }: Site, object: t.Node): boolean {
  if (t.isThisExpression(object)) return true
  if (!t.isIdentifier(object)) return false
  return isAlias(use, object)
}

function isAlias(path: NodePath, object: t.Identifier): boolean {
  return isThisKept(path.scope.getBinding(object.name)?.path.node)
}

function underOtherName(site: Site, name: string): Suggestion[] {
  const text = `_${name}`
  if (site.source.text.includes(`.${text}`)) return []
  const edits: Suggestion['edits'] = []
  const home = site.use.findParent((path) => path.isClassBody() || path.isProgram())
  home?.traverse({
    MemberExpression(path) {
      const { object, property, computed } = path.node
      if (computed || !t.isIdentifier(property, { name })) return
      if (t.isThisExpression(object) || (t.isIdentifier(object) && isAlias(path, object)))
        edits.push({ start: property.start ?? 0, end: property.end ?? 0, text })
    },
  })
  return [
    {
      explanation: `Keep ${name} under a name of its own, ${text}.`,
      edits,
      isWhole: true,
      prior: 0.74,
      reasons: [`What it is made from has a ${name} that can only be read, and means something else.`],
    },
  ]
}

function definedAnew(site: Site, set: t.AssignmentExpression, name: string): Suggestion {
  const object = textOf(site, (set.left as t.MemberExpression).object)
  const value = textOf(site, set.right)
  return {
    variant: 'global',
    explanation: `Define ${name} anew, since it cannot be set.`,
    edits: [
      {
        start: set.start ?? 0,
        end: set.end ?? 0,
        text: `Object.defineProperty(${object}, '${name}', { value: ${value}, configurable: true, writable: true })`,
      },
    ],
    prior: 0.66,
    reasons: [`The platform has a ${name} that can only be read.`],
  }
}
