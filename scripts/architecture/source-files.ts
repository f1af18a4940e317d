import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from '@babel/parser'
import type { ImportDeclaration, Node } from '@babel/types'

const IGNORED = new Set(['node_modules', 'dist', '.git', '.prunella', 'coverage'])

export interface SourceFile {
  /** Relative to the root, with slashes. */
  path: string
  isTest: boolean
  nodes: Node[]
  imports: Import[]
}

export interface Import {
  specifier: string
  /** `default` and `*` among them; none for types, exports and `import()`. */
  names: string[]
  line: number
}

/** Paths of all files under `dir`, relative to `root` and sorted; what is installed or built is left out. */
export function listFiles(root: string, dir = ''): string[] {
  const entries = readdirSync(join(root, dir), { withFileTypes: true })
  return entries
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap((entry) => {
      const path = posix.join(dir, entry.name)
      return entry.isDirectory() ? listFiles(root, path) : entry.isFile() ? [path] : []
    })
    .sort()
}

export function readSource(root: string, path: string): SourceFile {
  const ast = parse(readFileSync(join(root, path), 'utf8'), { sourceType: 'module', plugins: ['typescript'] })
  const nodes: Node[] = []
  collect(ast.program, nodes)
  return { path, isTest: path.endsWith('.test.ts'), nodes, imports: nodes.flatMap(importsOf) }
}

function collect(node: Node, into: Node[]): void {
  into.push(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) collect(child, into)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && 'start' in value
}

function importsOf(node: Node): Import[] {
  if (node.type === 'ImportDeclaration') {
    const names = node.importKind === 'type' ? [] : node.specifiers.map(importedName)
    return [{ specifier: node.source.value, names, line: lineOf(node) }]
  }
  const source =
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration'
      ? node.source
      : node.type === 'TSImportType'
        ? node.argument
        : node.type === 'CallExpression' && node.callee.type === 'Import'
          ? node.arguments[0]
          : null
  return source?.type === 'StringLiteral' ? [{ specifier: source.value, names: [], line: lineOf(node) }] : []
}

function importedName(specifier: ImportDeclaration['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}
