import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { SourceFile } from '../../syntax/source.ts'

/** A place at which a file loads another. */
export interface Load {
  /** The text that names it. */
  name: t.StringLiteral
  /** The `import`, the `export ... from`, or the call of `require`. */
  path: NodePath
}

export function loadsOf(source: SourceFile): Load[] {
  const loads: Load[] = []
  const add = (path: NodePath, name: t.Node | null | undefined): void => {
    if (t.isStringLiteral(name)) loads.push({ name, path })
  }
  source.root.traverse({
    ImportDeclaration: (path) => add(path, path.node.source),
    ExportNamedDeclaration: (path) => add(path, path.node.source),
    ExportAllDeclaration: (path) => add(path, path.node.source),
    ImportExpression: (path) => add(path, path.node.source),
    CallExpression(path) {
      const { callee, arguments: args } = path.node
      if (t.isIdentifier(callee, { name: 'require' }) || t.isImport(callee)) add(path, args[0])
    },
  })
  return loads
}

/** The text of a literal in the quotes that it has. */
export function quotedLike(source: SourceFile, literal: t.StringLiteral, text: string): string {
  const quote = source.text[literal.start ?? 0] ?? "'"
  return `${quote}${text}${quote}`
}

/** What a file gives to others. */
export interface Exported {
  names: Set<string>
  hasDefault: boolean
  /** Its own names that it keeps to itself, with the places where their statements begin. */
  inner: Map<string, number>
  /** `module.exports = ...` of one thing that is no object of many. */
  isOne: boolean
  /** The name in `module.exports = name`, whatever it stands for. */
  oneName: string | null
}

export function exportsOf(source: SourceFile): Exported {
  const exported: Exported = { names: new Set(), hasDefault: false, inner: new Map(), isOne: false, oneName: null }
  for (const statement of source.root.get('body')) addStatement(exported, statement)
  source.root.traverse({
    AssignmentExpression({ node, scope }) {
      const { left, right } = node
      if (!t.isMemberExpression(left) || left.computed || !t.isIdentifier(left.property)) return
      if (isExports(left.object)) exported.names.add(left.property.name)
      if (!isExports(left)) return
      if (t.isIdentifier(right)) exported.oneName = right.name
      if (t.isObjectExpression(right)) for (const key of keysOf(right)) exported.names.add(key)
      else if (t.isFunction(right) || t.isClass(right) || isFunctionName(right, scope.getBinding.bind(scope)))
        exported.isOne = true
    },
  })
  return exported
}

const isFunctionName = (node: t.Node, bindingOf: (name: string) => { path: NodePath } | undefined): boolean => {
  const path = t.isIdentifier(node) ? bindingOf(node.name)?.path : undefined
  return path !== undefined && (path.isFunction() || path.isClass())
}

/** `exports`, `module.exports` */
function isExports(node: t.Node): boolean {
  if (t.isIdentifier(node, { name: 'exports' })) return true
  return (
    t.isMemberExpression(node) &&
    t.isIdentifier(node.object, { name: 'module' }) &&
    t.isIdentifier(node.property, { name: 'exports' })
  )
}

const keysOf = (object: t.ObjectExpression): string[] =>
  object.properties.flatMap((one) => (t.isObjectMember(one) && t.isIdentifier(one.key) ? [one.key.name] : []))

function addStatement(exported: Exported, statement: NodePath): void {
  if (statement.isExportDefaultDeclaration()) exported.hasDefault = true
  else if (statement.isExportNamedDeclaration()) {
    for (const name of Object.keys(t.getOuterBindingIdentifiers(statement.node.declaration ?? t.emptyStatement())))
      exported.names.add(name)
    for (const { exported: as } of statement.node.specifiers) {
      const name = t.isIdentifier(as) ? as.name : as.value
      if (name === 'default') exported.hasDefault = true
      else exported.names.add(name)
    }
  } else if (statement.isDeclaration() && !statement.isImportDeclaration())
    for (const name of Object.keys(t.getOuterBindingIdentifiers(statement.node)))
      exported.inner.set(name, statement.node.start ?? 0)
}
