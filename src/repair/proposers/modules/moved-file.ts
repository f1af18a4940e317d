import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import * as t from '@babel/types'
import { parseManifest } from '../../manifest.ts'
import { editDistance } from '../../syntax/edit-distance.ts'
import { applyEdits } from '../../syntax/edits.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import { type Load, loadsOf, quotedLike } from './imports.ts'
import { fileOf, type Project, specifierFor } from './project.ts'
import { type Found, ownPlace, type Rule } from './rule.ts'

const REQUIRED = /^Cannot find (?:module|package) '(?<name>[^'\n]+)'/
const IMPORTED = /^(?:Cannot find (?:module|package)|Directory import) '(?<name>.+?)'.* imported from (?<from>.+?)$/s
const ATTRIBUTE =
  /^Module "file:\/\/(?<name>.+?)" needs an import (?:attribute|assertion) of(?: type)? "?(?:type: )?json"?/

/** A file or module is named that is not there, while one is that the name must mean: by case, ending, folder or a letter. */
export const movedFile: Rule = async (context, project) => {
  const { message } = context.error
  const attribute = ATTRIBUTE.exec(message)?.groups?.name
  if (attribute !== undefined) return await asJson(project, await project.pathOf(attribute))
  const imported = IMPORTED.exec(message)?.groups
  const place = ownPlace(context)
  const from = imported ? await project.pathOf(imported.from ?? '') : (place?.file ?? null)
  const name = (imported ?? REQUIRED.exec(message)?.groups)?.name
  if (from === null || name === undefined) return []
  const source = parseSource(from, (await project.read(from)) ?? '')
  if (!source) return []
  const wanted = name.startsWith('/') ? await project.pathOf(name) : null
  const load = loadsOf(source).find(({ name: { value } }) => value === name || isNamedBy(from, value, wanted))
  if (!load) return []
  return name.startsWith('.') || wanted !== null
    ? renamed(project, source, load)
    : [...misspeltModule(await dependencies(project), source, load), ...(await optional(project, source, load))]
}

const isNamedBy = (from: string, specifier: string, wanted: string | null): boolean =>
  wanted !== null && specifier.startsWith('.') && posix.join(posix.dirname(from), specifier) === wanted

/** The files that the name may mean, the likeliest first. */
function renamed(project: Project, source: SourceFile, { name, path }: Load): Found[] {
  const isImport = !path.isCallExpression()
  const code = project.files.filter((file) => /\.(?:[cm]?js|json|node)$/.test(file) && file !== source.path)
  const whole = fileOf(project, source.path, name.value)
  const meant = whole === null ? alike(source.path, name.value, code) : [whole]
  return meant.slice(0, 2).map((file) => {
    const full = specifierFor(source.path, file)
    const isShort = !isImport && !/\.\w+$/.test(posix.basename(name.value))
    const specifier = isShort ? full.replace(/(?:\/index)?\.js$/, '') : full
    return {
      pattern: 'moved-file',
      explanation: `Load ${specifier}, which is there.`,
      files: { [source.path]: applyEdits(source.text, [replaced(source, name, specifier)]) },
      prior: meant.length === 1 ? 0.86 : 0.6,
      reasons: [`${name.value} is not there, and ${file} is.`],
    }
  })
}

const replaced = (
  source: SourceFile,
  name: t.StringLiteral,
  text: string,
): { start: number; end: number; text: string } => ({
  start: name.start ?? 0,
  end: name.end ?? 0,
  text: quotedLike(source, name, text),
})

function alike(from: string, specifier: string, code: string[]): string[] {
  const stem = (file: string): string => file.replace(/(?:\/index)?\.(?:[cm]?js|json|node)$/, '')
  const path = stem(posix.join(posix.dirname(from), specifier))
  const sameCase = code.filter((file) => stem(file).toLowerCase() === path.toLowerCase())
  if (sameCase.length > 0) return sameCase
  const sameName = code.filter(
    (file) => posix.basename(stem(file)).toLowerCase() === posix.basename(path).toLowerCase(),
  )
  if (sameName.length > 0) return sameName
  const nearly = (file: string): boolean =>
    posix.dirname(stem(file)) === posix.dirname(path) &&
    editDistance(posix.basename(stem(file)), posix.basename(path)) <= 2
  return posix.basename(path).length > 4 ? code.filter(nearly) : []
}

async function dependencies(project: Project): Promise<string[]> {
  const { dependencies, optionalDependencies, peerDependencies } =
    parseManifest(await project.read('package.json')) ?? {}
  const declared = [dependencies, optionalDependencies, peerDependencies].flatMap((one) => Object.keys(one ?? {}))
  return [...declared, ...builtinModules.filter((name) => !name.startsWith('_'))]
}

/** A module of Node, or one that the package depends on, but for a letter, a sign or case. */
function misspeltModule(known: string[], source: SourceFile, { name }: Load): Found[] {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_.]/g, '')
  const sameLetters = known.filter((one) => plain(one) === plain(name.value))
  const nearly = known.filter((one) => name.value.length > 4 && editDistance(one, name.value) === 1)
  const [meant] = sameLetters.length > 0 ? sameLetters : nearly
  if (meant === undefined || meant === name.value) return []
  return [
    {
      pattern: 'moved-file/module',
      explanation: `Load ${meant}, which the package depends on.`,
      files: { [source.path]: applyEdits(source.text, [replaced(source, name, meant)]) },
      prior: 0.84,
      reasons: [`No module ${name.value} is known here, and ${meant} is.`],
    },
  ]
}

/** `var fast = require('fast')` of a module that need not be there, by the manifest: nothing stands in its place. */
async function optional(project: Project, source: SourceFile, { name, path }: Load): Promise<Found[]> {
  const { optionalDependencies, peerDependenciesMeta } = parseManifest(await project.read('package.json')) ?? {}
  const isOptional =
    name.value in ((optionalDependencies ?? {}) as object) || name.value in ((peerDependenciesMeta ?? {}) as object)
  const declarator = path.parentPath
  const statement = declarator?.parentPath
  if (!isOptional || !declarator?.isVariableDeclarator() || !statement?.isVariableDeclaration()) return []
  const { id } = declarator.node
  if (!t.isIdentifier(id) || statement.node.declarations.length !== 1) return []
  const end = source.text[(statement.node.end ?? 0) - 1] === ';' ? ';' : ''
  const word = statement.node.kind === 'const' ? 'let' : statement.node.kind
  const call = source.text.slice(path.node.start ?? 0, path.node.end ?? 0)
  const text = `${word} ${id.name}${end}\ntry {\n  ${id.name} = ${call}${end}\n} catch (err) {\n  ${id.name} = null${end}\n}`
  return [
    {
      pattern: 'optional-module',
      explanation: `Go on without ${name.value}, which is optional.`,
      files: {
        [source.path]: applyEdits(source.text, [
          { start: statement.node.start ?? 0, end: statement.node.end ?? 0, text },
        ]),
      },
      prior: 0.78,
      reasons: [`The manifest says that ${name.value} need not be there.`],
    },
  ]
}

/** `import data from './data.json'` has to say that it is JSON. */
async function asJson(project: Project, target: string | null): Promise<Found[]> {
  const found: Found[] = []
  for (const file of project.files.filter((one) => /\.m?js$/.test(one))) {
    const text = (await project.read(file)) ?? ''
    if (target === null || !text.includes(posix.basename(target))) continue
    const source = parseSource(file, text)
    const load = source && loadsOf(source).find(({ name }) => fileOf(project, file, name.value) === target)
    if (!source || !load || !(load.path.isImportDeclaration() || load.path.isExportDeclaration())) continue
    const end = load.name.end ?? 0
    found.push({
      pattern: 'json-attribute',
      explanation: `Say that ${load.name.value} is JSON where it is imported.`,
      files: { [file]: applyEdits(text, [{ start: end, end, text: " with { type: 'json' }" }]) },
      prior: 0.88,
      reasons: ['Node imports JSON only where the import says so.'],
    })
  }
  return found.slice(0, 1)
}
