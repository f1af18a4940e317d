import { posix } from 'node:path'
import { parseManifest } from '../../manifest.ts'
import type { Project } from './project.ts'
import type { Found, Rule } from './rule.ts'

const NOT_LISTED = /^Package subpath '(?<subpath>\.\/.+?)' is not defined by "exports" in (?<manifest>.+?package\.json)/
const NO_MAIN = /^No "exports" main defined in (?<manifest>.+?package\.json)/
const MAIN_MISSING = /^Cannot find (?:module|package) '(?<main>.+?)'.*valid "main" entry/s

/** A manifest that does not lead to a file which is there: it is not listed in `exports`, or `main` names another. */
export const listedEntry: Rule = async ({ error }, project) => {
  const listed = NOT_LISTED.exec(error.message) ?? NO_MAIN.exec(error.message)
  if (listed) {
    const manifest = await project.pathOf(listed.groups?.manifest ?? '')
    return manifest === null ? [] : await listing(project, manifest, listed.groups?.subpath ?? '.')
  }
  const main = MAIN_MISSING.exec(error.message)?.groups?.main
  const path = main === undefined ? null : await project.pathOf(main)
  return path === null ? [] : await otherMain(project, path)
}

type Exports = Record<string, unknown>

async function listing(project: Project, manifest: string, subpath: string): Promise<Found[]> {
  const text = (await project.read(manifest)) ?? ''
  const folder = posix.dirname(manifest)
  const has = (target: string): boolean => project.files.includes(posix.join(folder, target))
  const { exports } = parseManifest(text) ?? {}
  if (typeof exports !== 'object' || exports === null || Array.isArray(exports)) return []
  const isMap = Object.keys(exports).some((key) => key.startsWith('.'))
  const map: Exports = isMap ? (exports as Exports) : { '.': exports }
  const entries = subpath in map ? [] : entriesFor(subpath, map, has)
  const conditions = conditionsOf(map, subpath, has)
  return [
    ...entries.map(([key, value], index) => ({
      pattern: 'listed-entry',
      explanation: `List ${key} in the exports of the package.`,
      files: { [manifest]: withExports(text, { ...map, [key]: value }) },
      prior: 0.84 - 0.1 * index,
      reasons: [`${subpath} leads to a file of the package, which its exports leave out.`],
    })),
    ...conditions.map((value) => ({
      pattern: 'listed-entry/condition',
      explanation: `Say what ${subpath} is for those who require it.`,
      files: { [manifest]: withExports(text, isMap ? { ...map, [subpath]: value } : (value as Exports)) },
      prior: 0.8,
      reasons: ['The file for those who require the package is there.'],
    })),
  ]
}

/** In the manner of the entries that are there: with their conditions and endings, or a pattern of a folder. */
function entriesFor(subpath: string, map: Exports, has: (target: string) => boolean): [string, unknown][] {
  const entries: [string, unknown][] = []
  for (const [key, value] of Object.entries(map)) {
    if (key === '.' && Object.keys(map).length > 1 && !key.includes('*')) continue
    const like = isTarget(value) ? likeNeighbour(subpath, key, value, has) : null
    if (like) entries.push(like)
  }
  const plain = plainTarget(subpath, has)
  if (plain !== null) entries.push([subpath, plain])
  const fromMain = '.' in map ? likeNeighbour(subpath, './index', map['.'], has) : null
  if (fromMain) entries.push(fromMain)
  const seen = new Set<string>()
  return entries.filter((entry) => !seen.has(JSON.stringify(entry)) && seen.add(JSON.stringify(entry))).slice(0, 2)
}

const isTarget = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'object' && value !== null)

/** What the neighbour leads to, with the other's name in the place of its own; all of it must be there. */
function likeNeighbour(
  subpath: string,
  key: string,
  value: unknown,
  has: (target: string) => boolean,
): [string, unknown] | null {
  if (subpath === './package.json') return null
  const [own, other] = key.includes('*')
    ? [posix.dirname(key), posix.dirname(subpath)]
    : [key.slice(2), subpath.slice(2)]
  if (own === other || own === '' || own === '.' || other === '.') return null
  const replaced = mapTargets(value, (target) =>
    replaceLast(target, own.replace(/^\.\//, ''), other.replace(/^\.\//, '')),
  )
  if (replaced === null) return null
  const name = posix.basename(subpath)
  const isThere = targetsOf(replaced).every((target) => has(target.replaceAll('*', name)))
  return isThere ? [key.includes('*') ? `${other}/*` : subpath, replaced] : null
}

function replaceLast(text: string, from: string, to: string): string | null {
  const at = text.lastIndexOf(from)
  return at < 0 ? null : text.slice(0, at) + to + text.slice(at + from.length)
}

function mapTargets(value: unknown, change: (target: string) => string | null): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value).map(([condition, one]) => [condition, mapTargets(one, change)] as const)
  return entries.some(([, one]) => one === null) ? null : Object.fromEntries(entries)
}

const targetsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Exports).flatMap(targetsOf)

function plainTarget(subpath: string, has: (target: string) => boolean): string | null {
  return ['', '.js', '.cjs', '.mjs', '/index.js'].map((ending) => subpath + ending).find(has) ?? null
}

/** An entry that leads on only for `import`, while the file for `require` lies beside the one it names. */
function conditionsOf(map: Exports, subpath: string, has: (target: string) => boolean): unknown[] {
  const value = map[subpath]
  if (typeof value !== 'object' || value === null || 'require' in value || 'default' in value) return []
  const { import: target } = value as Exports
  if (typeof target !== 'string') return []
  const beside = ['.cjs', '.js']
    .map((ending) => target.replace(/\.m?js$/, ending))
    .find((one) => one !== target && has(one))
  return beside === undefined ? [] : [{ ...value, require: beside }]
}

/** `main` leads nowhere: the one file that it may mean. */
async function otherMain(project: Project, missing: string): Promise<Found[]> {
  const manifest = project.files
    .filter((file) => posix.basename(file) === 'package.json')
    .filter((file) => posix.dirname(file) === '.' || missing.startsWith(`${posix.dirname(file)}/`))
    .sort((a, b) => b.length - a.length)[0]
  if (manifest === undefined) return []
  const text = (await project.read(manifest)) ?? ''
  const main = parseManifest(text)?.main
  if (typeof main !== 'string') return []
  const folder = posix.dirname(manifest)
  const own = project.files
    .filter((file) => folder === '.' || file.startsWith(`${folder}/`))
    .map((file) => posix.relative(folder, file))
  return mainsLike(posix.normalize(main), own).map((target, index) => ({
    pattern: 'listed-entry/main',
    explanation: `Let main lead to ${target}, which is there.`,
    files: {
      [manifest]: text.replace(
        /("main"\s*:\s*)"[^"]*"/,
        (_, key) => `${key}"${main.startsWith('./') ? './' : ''}${target}"`,
      ),
    },
    prior: index === 0 ? 0.8 : 0.66,
    reasons: [`main names ${main}, which is not there.`],
  }))
}

/** The same name with another ending, then in another folder; never a test or what is for browsers. */
function mainsLike(main: string, files: string[]): string[] {
  const code = files.filter(
    (file) => /\.c?js$/.test(file) && !/(?:^|[/._-])(?:tests?|spec|browser|examples?)\b/.test(file),
  )
  const stem = (file: string): string => file.replace(/\.c?js$/, '')
  const plain = stem(main).toLowerCase()
  const sameStem = code.filter((file) => [plain, `${plain}/index`].includes(stem(file).toLowerCase()))
  const sameName = code.filter((file) => posix.basename(stem(file)) === posix.basename(stem(main)))
  return [...new Set(sameStem.length > 0 ? sameStem : sameName)].sort((a, b) => a.length - b.length).slice(0, 2)
}

/** The text with other exports, written as the file is. */
function withExports(text: string, exports: Exports): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const manifest = { ...parseManifest(text), exports }
  return `${JSON.stringify(manifest, null, indent)}${text.endsWith('\n') ? '\n' : ''}`
}
