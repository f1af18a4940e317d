import { type ParserOptions, type ParserPlugin, parse } from '@babel/parser'
import traverseModule, { type NodePath } from '@babel/traverse'
import type { File, Program } from '@babel/types'
import { RecentMap } from '../../lib/recent-map.ts'

// The package is CommonJS: what Node and bundlers hand over as its default differs.
const traverse = (
  'default' in traverseModule ? traverseModule.default : traverseModule
) as typeof traverseModule.default

/** Larger files are left alone: no one reviews a patch of them, and parsing would take seconds. */
const SOURCE_CHARS_MAX = 2_000_000
/** The same few files are asked for by every stage; a tree takes some hundred times the memory of its text. */
const KEPT_SOURCES_MAX = 4
/** Of larger ones, one is kept. */
const KEPT_CHARS_MAX = 500_000

/** A parsed file of the repository, for all who ask for it: its tree is not to be changed. */
export interface SourceFile {
  path: string
  text: string
  ast: File
  /** Carries the scopes. */
  root: NodePath<Program>
}

const kept = new RecentMap<string, SourceFile>(KEPT_SOURCES_MAX)

/** One sentence on a file that `parseSource` leaves alone for its size; null for others. */
export function tooLarge(path: string, text: string): string | null {
  if (text.length <= SOURCE_CHARS_MAX) return null
  const [is, max] = [text.length, SOURCE_CHARS_MAX].map((count) => count.toLocaleString('en'))
  return `${path} has ${is} characters, and files of more than ${max} are not looked into: a build with source maps or in parts can be.`
}

/** Null for what is no JavaScript or TypeScript, or too large. Small errors of syntax are tolerated: the file runs today. */
export function parseSource(path: string, text: string): SourceFile | null {
  if (text.length > SOURCE_CHARS_MAX) return null
  const key = keyOf(path, text)
  const known = kept.get(key)
  if (known) return known
  const source = parsed(path, text)
  if (text.length > KEPT_CHARS_MAX) kept.clear()
  if (source) kept.set(key, source)
  return source
}

function parsed(path: string, text: string): SourceFile | null {
  try {
    const ast = treeOf(path, text)
    return { path, text, ast, root: programOf(ast) }
  } catch {
    return null
  }
}

/** What `parseSource` gives, without its scopes: they take longer to find than the text to parse. */
export function parseTree(path: string, text: string): File | null {
  if (text.length > SOURCE_CHARS_MAX) return null
  try {
    return kept.get(keyOf(path, text))?.ast ?? treeOf(path, text)
  } catch {
    return null
  }
}

/** The first error of syntax, or null when the text would load. */
export function syntaxErrorOf(path: string, text: string): string | null {
  try {
    parse(text, optionsFor(path))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Offset in the text of a 1-based place. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}

const keyOf = (path: string, text: string): string => `${path}\n${text}`

const treeOf = (path: string, text: string): File => parse(text, { ...optionsFor(path), errorRecovery: true })

function programOf(ast: File): NodePath<Program> {
  let root: NodePath<Program> | undefined
  traverse(ast, {
    Program(path) {
      root = path
      path.stop()
    },
  })
  if (!root) throw new SyntaxError('no program')
  return root
}

function optionsFor(path: string): ParserOptions {
  const extension = /\.([cm]?[jt]sx?)$/.exec(path)?.[1] ?? 'js'
  const plugins: ParserPlugin[] = []
  if (extension.includes('ts')) plugins.push('typescript', 'decorators-legacy')
  if (!/^[cm]?ts$/.test(extension)) plugins.push('jsx')
  return {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowNewTargetOutsideFunction: true,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
    plugins,
  }
}
