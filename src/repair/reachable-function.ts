import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNamedIn } from './syntax/idioms.ts'
import { offsetOf, type SourceFile } from './syntax/source.ts'

/** A function that can be called from outside of the code that it stands in. */
export interface ReachableFunction {
  /** What evaluates to it at the end of its module; null when it is a default export without a name. */
  expression: string | null
  /** How an importer gets it: its name, `default`, or `module.exports`; null when it is not exported. */
  exported: string | null
  node: t.Function
  /** Whether it needs the object that it is called on. */
  usesThis: boolean
}

/** The innermost function at a 1-based place that can be reached, if it is the innermost function there at all. */
export function reachableFunction(source: SourceFile, line: number, column: number): ReachableFunction | null {
  const owner = innermostFunction(source, offsetOf(source.text, line, column))
  if (!owner) return null
  const place = placeOf(owner)
  if (!place) return null
  const usesThis = !owner.isArrowFunctionExpression() && isNamedIn(owner.node.body, 'this')
  return { ...place, node: owner.node, usesThis }
}

export function innermostFunction(source: SourceFile, offset: number): NodePath<t.Function> | null {
  let found: NodePath<t.Function> | null = null
  source.root.traverse({
    Function(path) {
      const { start, end } = path.node
      if (start == null || end == null || offset < start || offset >= end) path.skip()
      else found = path
    },
  })
  return found
}

type PlaceOfFunction = Pick<ReachableFunction, 'expression' | 'exported'>

function placeOf(owner: NodePath<t.Function>): PlaceOfFunction | null {
  const parent = owner.parentPath
  if (owner.isFunctionDeclaration()) return declared(owner, owner.node.id?.name)
  if (parent?.isVariableDeclarator() && t.isIdentifier(parent.node.id)) return declared(parent, parent.node.id.name)
  if (parent?.isAssignmentExpression()) return assigned(parent)
  if (parent?.isExportDefaultDeclaration()) return { expression: null, exported: 'default' }
  const isMember = owner.isObjectMethod({ kind: 'method' }) || parent?.isObjectProperty({ computed: false })
  return isMember ? inObject(owner.isObjectMethod() ? owner : parent!) : null
}

/** `function f` or `const f =` at the top of the module. */
function declared(path: NodePath, name: string | undefined): PlaceOfFunction | null {
  const statement = path.isVariableDeclarator() ? path.parentPath! : path
  const holder = statement.parentPath
  if (holder?.isExportDefaultDeclaration()) return { expression: name ?? null, exported: 'default' }
  if (name === undefined) return null
  if (holder?.isExportNamedDeclaration()) return { expression: name, exported: name }
  return holder?.isProgram() ? { expression: name, exported: exportedName(holder, name) } : null
}

/** `exports.f = function`, `module.exports = function`, and `api.f = function` where `api` is what the module exports. */
function assigned(path: NodePath<t.AssignmentExpression>): PlaceOfFunction | null {
  if (!isTopLevel(path)) return null
  const { left } = path.node
  const place = commonJsPlace(left)
  if (place) return { expression: expressionOf(place), exported: place }
  if (!t.isMemberExpression(left, { computed: false })) return null
  const { object, property } = left
  if (!t.isIdentifier(object) || !t.isIdentifier(property)) return null
  const isWhole = exportedName(programOf(path), object.name) === 'module.exports'
  return { expression: `${object.name}.${property.name}`, exported: isWhole ? property.name : null }
}

/** `{ f() {} }`, when the object is what the module exports, or has a name at its top. */
function inObject(member: NodePath): PlaceOfFunction | null {
  const key = (member.node as t.ObjectMember).key
  const object = member.parentPath!.parentPath
  if (!t.isIdentifier(key)) return null
  if (object?.isAssignmentExpression() && isTopLevel(object)) {
    const place = commonJsPlace(object.node.left)
    return place === 'module.exports' ? { expression: `module.exports.${key.name}`, exported: key.name } : null
  }
  if (!object?.isVariableDeclarator() || !t.isIdentifier(object.node.id) || !isTopLevel(object)) return null
  const { name } = object.node.id
  const isWhole = exportedName(programOf(object), name) === 'module.exports'
  return { expression: `${name}.${key.name}`, exported: isWhole ? key.name : null }
}

function programOf(path: NodePath): NodePath<t.Program> {
  return path.findParent((parent) => parent.isProgram()) as NodePath<t.Program>
}

function isTopLevel(path: NodePath): boolean {
  const statement = path.getStatementParent()
  return statement?.parentPath?.isProgram() === true || statement?.parentPath?.isExportNamedDeclaration() === true
}

/** The exported name that `exports.f` or `module.exports` stands for. */
function commonJsPlace(left: t.Node): string | null {
  if (!t.isMemberExpression(left, { computed: false }) || !t.isIdentifier(left.property)) return null
  if (t.isIdentifier(left.object, { name: 'exports' })) return left.property.name
  if (t.isIdentifier(left.object, { name: 'module' })) return left.property.name === 'exports' ? 'module.exports' : null
  return commonJsPlace(left.object) === 'module.exports' ? left.property.name : null
}

function expressionOf(place: string): string {
  return place === 'module.exports' ? place : `module.exports.${place}`
}

/** Under what name a declaration at the top leaves the module: `export { f as g }`, `module.exports = { f }`, `exports.g = f`. */
function exportedName(program: NodePath<t.Program>, name: string): string | null {
  for (const statement of program.node.body) {
    const exported = exportedBy(statement, name)
    if (exported !== null) return exported
  }
  return null
}

function exportedBy(statement: t.Statement, name: string): string | null {
  if (t.isVariableDeclaration(statement)) return initialisedWith(statement, name)
  if (t.isExportDefaultDeclaration(statement)) return t.isIdentifier(statement.declaration, { name }) ? 'default' : null
  if (t.isExportNamedDeclaration(statement) && !statement.source) return fromSpecifiers(statement, name)
  if (!t.isExpressionStatement(statement) || !t.isAssignmentExpression(statement.expression)) return null
  return fromAssignment(statement.expression, name)
}

/** `const api = module.exports = {}` */
function initialisedWith({ declarations }: t.VariableDeclaration, name: string): string | null {
  const init = declarations.find(({ id }) => t.isIdentifier(id, { name }))?.init
  return t.isAssignmentExpression(init) ? commonJsPlace(init.left) : null
}

function fromSpecifiers(statement: t.ExportNamedDeclaration, name: string): string | null {
  for (const specifier of statement.specifiers) {
    if (!t.isExportSpecifier(specifier) || specifier.local.name !== name) continue
    return t.isIdentifier(specifier.exported) ? specifier.exported.name : specifier.exported.value
  }
  return null
}

/** `exports = module.exports = f` assigns twice. */
function fromAssignment({ left, right }: t.AssignmentExpression, name: string): string | null {
  const place = commonJsPlace(left)
  if (t.isIdentifier(right, { name })) return place
  if (t.isAssignmentExpression(right)) return fromAssignment(right, name)
  if (place !== 'module.exports' || !t.isObjectExpression(right)) return null
  const property = right.properties.find((each) => t.isObjectProperty(each) && t.isIdentifier(each.value, { name }))
  return property && t.isObjectProperty(property) && t.isIdentifier(property.key) ? property.key.name : null
}
