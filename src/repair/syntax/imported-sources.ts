import { dirname, join } from 'node:path/posix'
import * as t from '@babel/types'
import { isTestPath } from '../gate/test-path.ts'
import { parseSource, type SourceFile } from './source.ts'

const FILES_MAX = 40
const ENDINGS = ['', '.js', '.ts', '.cjs', '.mjs', '/index.js', '/index.ts']

/** The files given, and those of the repository that they require or import, from file to file; nearest first. */
export async function withImported(
  sources: readonly SourceFile[],
  read: (path: string) => Promise<string | undefined>,
): Promise<SourceFile[]> {
  const found = new Map(sources.map((source) => [source.path, source]))
  const waiting = [...found.values()]
  for (let source = waiting.shift(); source && found.size < FILES_MAX; source = waiting.shift())
    for (const name of relativeImports(source)) {
      const next = await firstOf(join(dirname(source.path), name), found, read)
      if (!next) continue
      found.set(next.path, next)
      waiting.push(next)
    }
  return [...found.values()]
}

function relativeImports({ root }: SourceFile): string[] {
  const names: string[] = []
  const add = (node: t.Node | null | undefined): void => {
    if (t.isStringLiteral(node) && node.value.startsWith('.')) names.push(node.value)
  }
  root.traverse({
    CallExpression({ node }) {
      if (t.isIdentifier(node.callee, { name: 'require' }) || t.isImport(node.callee)) add(node.arguments[0])
    },
    ImportDeclaration: ({ node }) => add(node.source),
    ExportNamedDeclaration: ({ node }) => add(node.source),
    ExportAllDeclaration: ({ node }) => add(node.source),
  })
  return names
}

/** The file that the name stands for, unless it is known or cannot be read. */
async function firstOf(
  path: string,
  known: ReadonlyMap<string, SourceFile>,
  read: (path: string) => Promise<string | undefined>,
): Promise<SourceFile | null> {
  for (const file of ENDINGS.map((ending) => `${path}${ending}`)) {
    if (known.has(file)) return null
    const text = isTestPath(file) || file.startsWith('..') ? undefined : await read(file).catch(() => undefined)
    const source = text === undefined ? null : parseSource(file, text)
    if (source) return source
  }
  return null
}
