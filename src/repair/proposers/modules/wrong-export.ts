import * as t from '@babel/types'
import { editDistance } from '../../syntax/edit-distance.ts'
import { applyEdits } from '../../syntax/edits.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import { type Exported, exportsOf, type Load, loadsOf } from './imports.ts'
import { fileOf } from './project.ts'
import type { Found, Rule } from './rule.ts'

const NOT_PROVIDED = /^The requested module '(?<specifier>.+?)' does not provide an export named '(?<name>.+?)'/

/** An import of a name that the file does not export: it has it as its default, under a like name, or keeps it to itself. */
export const wrongExport: Rule = async ({ error }, project) => {
  const groups = NOT_PROVIDED.exec(error.message)?.groups
  if (!groups) return []
  const { specifier = '', name = '' } = groups
  const found: Found[] = []
  for (const file of project.files.filter((one) => /\.m?js$/.test(one))) {
    const text = (await project.read(file)) ?? ''
    const source = text.includes(specifier) ? parseSource(file, text) : null
    const load = source && loadsOf(source).find((one) => one.name.value === specifier && asksFor(one, name))
    const target = load && fileOf(project, file, specifier)
    const other = target ? parseSource(target, (await project.read(target)) ?? '') : null
    if (source && load && other) found.push(...mended(source, load, other, name))
  }
  return found.slice(0, 2)
}

function asksFor({ path }: Load, name: string): boolean {
  return specifiersOf(path.node).some((one) => importedName(one) === name)
}

const specifiersOf = (node: t.Node): t.Node[] =>
  t.isImportDeclaration(node) || t.isExportNamedDeclaration(node) ? node.specifiers : []

function importedName(node: t.Node): string | null {
  if (t.isImportDefaultSpecifier(node)) return 'default'
  const name = t.isImportSpecifier(node) ? node.imported : t.isExportSpecifier(node) ? node.local : null
  return t.isIdentifier(name) ? name.name : (name?.value ?? null)
}

function mended(source: SourceFile, { path }: Load, other: SourceFile, name: string): Found[] {
  const asked = specifiersOf(path.node).find((one) => importedName(one) === name)
  if (!asked) return []
  const exported = exportsOf(other)
  const inner = exported.inner.get(name)
  if (inner !== undefined)
    return [
      found(
        other,
        inner,
        inner,
        'export ',
        `Export ${name}, which another file imports.`,
        `${other.path} has ${name} and keeps it to itself.`,
      ),
    ]
  const text = name === 'default' ? named(source, path.node, asked, exported) : otherwise(asked, name, exported)
  if (text === null) return []
  return [
    found(
      source,
      asked.start ?? 0,
      asked.end ?? 0,
      text,
      'Import what the file exports.',
      `${other.path} exports ${[...exported.names].slice(0, 4).join(', ') || 'a default'}.`,
    ),
  ]
}

function found(source: SourceFile, start: number, end: number, text: string, explanation: string, said: string): Found {
  const files = { [source.path]: applyEdits(source.text, [{ start, end, text }]) }
  return { pattern: 'wrong-export', explanation, files, prior: 0.86, reasons: [said] }
}

/** `import clamp from` of a file with an export of that name, or with one only; of one with many, all of them. */
function named(source: SourceFile, declaration: t.Node, asked: t.Node, { names }: Exported): string | null {
  const local = t.isImportDefaultSpecifier(asked) ? asked.local.name : null
  if (local === null || !t.isImportDeclaration(declaration) || declaration.specifiers.length !== 1) return null
  if (names.has(local)) return `{ ${local} }`
  const [only] = names
  if (new RegExp(`\\b${local.replaceAll('$', '\\$')}\\.\\w`).test(source.text)) return `* as ${local}`
  return only !== undefined && names.size === 1 ? `{ ${only} as ${local} }` : null
}

/** `import { clamp } from` of a file whose default it is, or that has it under another writing. */
function otherwise(asked: t.Node, name: string, { names, hasDefault }: Exported): string | null {
  const like = [...names].filter(
    (one) => one.toLowerCase() === name.toLowerCase() || (name.length > 4 && editDistance(one, name) === 1),
  )
  const local = t.isImportSpecifier(asked) ? asked.local.name : t.isExportSpecifier(asked) ? exportedAs(asked) : name
  if (like.length === 1) return `${like[0]} as ${local}`
  return hasDefault && names.size === 0 ? `default as ${local}` : null
}

const exportedAs = ({ exported }: t.ExportSpecifier): string =>
  t.isIdentifier(exported) ? exported.name : exported.value
