import { posix } from 'node:path'
import { ADAPTER_KINDS, ALSO_ALLOWED, LAYERS, PURE_PARTS } from './rules.ts'
import type { Import, SourceFile } from './source-files.ts'

/** Sentences about imports that the table does not allow. */
export function checkImports(files: readonly SourceFile[]): string[] {
  return files.filter(({ isTest }) => !isTest).flatMap((file) => file.imports.flatMap((found) => judge(file, found)))
}

function judge({ path }: SourceFile, { specifier, line }: Import): string[] {
  const from = partOf(path)
  if (from === undefined) return []
  const where = `${path}:${line}`
  if (!specifier.startsWith('.')) return judgePackage(from, specifier, where)
  const target = posix.join(posix.dirname(path), specifier)
  const to = partOf(target)
  if (to === undefined) return [`${where} imports ${target}: what is outside of src/ is not part of the program.`]
  if (from === to) return judgeSibling(path, target, where)
  const allowed = ALSO_ALLOWED[from] ?? []
  if (rowOf(to) < rowOf(from) || allowed.includes(to) || allowed.includes(target)) return []
  return [`${where} imports ${target}: ${from} may not use ${to}. It may use ${namesFor(from)}.`]
}

function judgePackage(from: string, specifier: string, where: string): string[] {
  const allowed = PURE_PARTS[from]
  if (allowed === undefined || allowed.includes(specifier)) return []
  return [`${where} imports ${specifier}: ${from} does no I/O, so it uses no packages${list(' but ', allowed)}.`]
}

function judgeSibling(path: string, target: string, where: string): string[] {
  const mine = adapterOf(path)
  const other = adapterOf(target)
  if (mine === undefined || other === undefined || mine === other) return []
  return [`${where} imports ${target}: an adapter may not know a sibling. Move what both need to the folder above.`]
}

/** The folder of the adapter that a file belongs to. */
function adapterOf(path: string): string | undefined {
  const kind = ADAPTER_KINDS.find((folder) => path.startsWith(`${folder}/`))
  const rest = kind === undefined ? [] : path.slice(kind.length + 1).split('/')
  return rest.length > 1 ? `${kind}/${rest[0]}` : undefined
}

/** `lib` of `src/lib/clock.ts`, `config` of `src/config.ts`; undefined outside of src/. */
export function partOf(path: string): string | undefined {
  return /^src\/([^/]+?)(\/|\.ts$)/.exec(path)?.[1]
}

/** A part that the table does not know stands at the top: it may not be imported. */
function rowOf(part: string): number {
  const row = LAYERS.findIndex((parts) => parts.includes(part))
  return row === -1 ? LAYERS.length : row
}

function namesFor(part: string): string {
  return [...LAYERS.slice(0, rowOf(part)).flat(), ...(ALSO_ALLOWED[part] ?? [])].join(', ') || 'none of ours'
}

function list(before: string, names: readonly string[]): string {
  return names.length === 0 ? '' : before + names.join(', ')
}

/** Sentences about parts that the table does not name. */
export function checkParts(files: readonly SourceFile[]): string[] {
  const known = new Set(LAYERS.flat())
  const parts = new Set(files.flatMap(({ path }) => partOf(path) ?? []))
  return [...parts]
    .filter((part) => !known.has(part))
    .map((part) => `src/${part} is not in the table of parts: give it a row in scripts/architecture/rules.ts.`)
}
