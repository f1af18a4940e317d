import { builtinModules, createRequire } from 'node:module'
import { posix } from 'node:path'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../syntax/code.ts'
import { applyEdits } from '../../syntax/edits.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import { unboundNames } from '../../syntax/unbound.ts'
import { exportsOf, loadsOf } from './imports.ts'
import { fileOf, type Project, specifierFor } from './project.ts'
import { ownPlace, type Rule } from './rule.ts'
import { isCode } from './sources.ts'

const NOT_DEFINED = /^(?<name>[\w$]+) is not defined$/
const SOURCES_MAX = 400

/** A name that another file of the package, or a module of Node, exports under just this name: it was not imported. */
export const missingImport: Rule = async (context, project) => {
  const name = NOT_DEFINED.exec(context.error.message)?.groups?.name
  const place = ownPlace(context)
  const text = place && (await project.read(place.file))
  const source = place && text ? parseSource(place.file, text) : null
  if (!source || name === undefined || unboundNames(source, name).length === 0) return []
  const own = await ownGivers(project, source, name)
  const givers = own.some(({ isKnown }) => isKnown)
    ? own.filter(({ isKnown }) => isKnown)
    : [...own, ...nodeGivers(source, name)]
  return givers.slice(0, 2).map((giver, index) => ({
    pattern: 'missing-import',
    explanation: `Load ${name} from ${giver.specifier}, which exports it.`,
    files: { [source.path]: withImport(source, name, giver) },
    prior: givers.length === 1 ? giver.prior : giver.prior - 0.1 * (index + 1),
    reasons: [giver.said],
  }))
}

interface Giver {
  specifier: string
  /** The whole module is what is meant, and not a member of it. */
  isWhole: boolean
  /** With `export default`. */
  isDefault: boolean
  /** The file loads it already. */
  isKnown: boolean
  prior: number
  said: string
}

/** Files that this one loads already, then those that export the name, or are called like it. */
async function ownGivers(project: Project, source: SourceFile, name: string): Promise<Giver[]> {
  const loaded = loadsOf(source).flatMap(({ name: { value } }) => fileOf(project, source.path, value) ?? [])
  const givers: Giver[] = []
  const rest = project.files.filter((file) => isCode(file) && file !== source.path && !loaded.includes(file))
  // A package may have more files than are read: those that are called so come first.
  const others = [...rest.filter((file) => isCalled(file, name)), ...rest.filter((file) => !isCalled(file, name))]
  for (const file of [...new Set(loaded), ...others].slice(0, SOURCES_MAX)) {
    const giver = await giverIn(project, file, name)
    if (!giver) continue
    const isKnown = loaded.includes(file)
    const specifier = specifierLike(source, specifierFor(source.path, file))
    givers.push({ ...giver, specifier, isKnown, prior: isKnown ? 0.9 : 0.82 })
    if (isKnown) break
  }
  return givers
}

async function giverIn(
  project: Project,
  file: string,
  name: string,
): Promise<Pick<Giver, 'isWhole' | 'isDefault' | 'said'> | null> {
  const text = (await project.read(file)) ?? ''
  const source = text.includes(name) || isCalled(file, name) ? parseSource(file, text) : null
  if (!source) return null
  const { names, isOne, oneName, hasDefault } = exportsOf(source)
  if (names.has(name)) return { isWhole: false, isDefault: hasDefault, said: `${file} exports ${name}.` }
  const isWhole = (isOne || hasDefault || oneName === name) && isCalled(file, name)
  return isWhole ? { isWhole, isDefault: hasDefault, said: `${file} is what ${name} is called after.` } : null
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_.]/g, '')

const isCalled = (file: string, name: string): boolean =>
  name.length > 2 && plain(posix.basename(file).replace(/\.[cm]?[jt]s$/, '')) === plain(name)

/** With its ending where the file names others with theirs. */
function specifierLike(source: SourceFile, specifier: string): string {
  const isModule = loadsOf(source).some(({ path }) => !path.isCallExpression())
  const isLong = loadsOf(source).some(({ name }) => /^\..*\.[cm]?js$/.test(name.value))
  return isModule || isLong ? specifier : specifier.replace(/(?:\/index)?\.js$/, '')
}

const load = createRequire(import.meta.url)
const MODULES = builtinModules.filter(
  (name) => !/^_|\/|^(?:sys|punycode|constants|module|process|test|v8|vm|repl|inspector|domain|wasi)$/.test(name),
)

/** Modules of Node that export the name: the one that the file loads already, else the only one. */
function nodeGivers(source: SourceFile, name: string): Giver[] {
  const loads = loadsOf(source).map(({ name: { value } }) => value)
  const giving = MODULES.filter((module) => module === name || Object.hasOwn(load(`node:${module}`) as object, name))
  const known = giving.filter((module) => loads.includes(module) || loads.includes(`node:${module}`))
  const [module] =
    known.length > 0
      ? known
      : giving.length === 1 || giving.includes(name)
        ? [giving.includes(name) ? name : giving[0]]
        : []
  if (module === undefined || name.length < 3) return []
  const isPrefixed = loads.some((one) => one.startsWith('node:'))
  const specifier = loads.find((one) => one === `node:${module}`) ?? (isPrefixed ? `node:${module}` : module)
  const isWhole = module === name
  const said = isWhole ? `${name} is a module of Node.` : `${name} is what ${module}, a module of Node, exports.`
  return [
    { specifier, isWhole, isDefault: false, isKnown: known.length > 0, prior: known.length > 0 ? 0.88 : 0.8, said },
  ]
}

/** One more name in the pattern of what is loaded already, or a line of its own. */
function withImport(source: SourceFile, name: string, giver: Giver): string {
  const known = loadsOf(source).find(({ name: { value } }) => value === giver.specifier)
  const list = known && !giver.isWhole ? namesOf(known.path) : null
  if (list) return applyEdits(source.text, [{ start: list, end: list, text: `, ${name}` }])
  const line = lineFor(source, name, giver)
  const last = source.root
    .get('body')
    .findLast(
      (path) =>
        path.isImportDeclaration() ||
        loadsOf(source).some((one) => one.path.findParent((at) => at === path) && path.isVariableDeclaration()),
    )
  const first = source.ast.program.body[0]
  if (last) {
    const end = last.node.end ?? 0
    return applyEdits(source.text, [{ start: end, end, text: `\n${line}` }])
  }
  const start = first?.start ?? 0
  return applyEdits(source.text, [{ start, end: start, text: `${line}\n${indentAt(source.text, start)}` }])
}

/** The end of the last name in `import { a, b } from` or `const { a, b } = require()`. */
function namesOf(path: ReturnType<typeof loadsOf>[number]['path']): number | null {
  if (path.isImportDeclaration()) {
    const last = path.node.specifiers.findLast((one) => t.isImportSpecifier(one))
    return last?.end ?? null
  }
  const declarator = path.parentPath?.isVariableDeclarator() ? path.parentPath.node.id : null
  return t.isObjectPattern(declarator) ? (declarator.properties.at(-1)?.end ?? null) : null
}

function lineFor(source: SourceFile, name: string, { specifier, isWhole, isDefault }: Giver): string {
  const stop = semicolon(source)
  const quote = (source.text.match(/"/g)?.length ?? 0) > (source.text.match(/'/g)?.length ?? 0) ? '"' : "'"
  const from = `${quote}${specifier}${quote}`
  if (source.ast.program.sourceType === 'module') {
    const isNamespace = isWhole && !isDefault && !specifier.startsWith('.')
    const what = isNamespace ? `* as ${name}` : isWhole ? name : `{ ${name} }`
    return `import ${what} from ${from}${stop}`
  }
  const isModern = /\bconst\s/.test(source.text)
  const whole = `require(${from})${isWhole && isDefault ? '.default' : ''}`
  if (isWhole) return `${isModern ? 'const' : 'var'} ${name} = ${whole}${stop}`
  return isModern ? `const { ${name} } = ${whole}${stop}` : `var ${name} = ${whole}.${name}${stop}`
}
