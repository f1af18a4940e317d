import { withoutHashes, withoutJavaMarks } from './generated.ts'

/** Other addresses are pages, whose name says where a user was. */
const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|html?)$/i

export function isUrl(file: string): boolean {
  return /^(?:https?|applewebdata|blob):/i.test(file)
}

export function baseName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? ''
}

/** Last part of a path, in lower case and without what changes from build to build. */
export function fileName(path: string, family: string): string {
  const name = baseName(path.replace(/[?#].*$/s, ''))
  if (SCRIPT.test(name)) return withoutBuildMarks(name).toLowerCase()
  const plain = family === 'java' ? withoutJavaMarks(name) : name.replace(CONTENT_HASH, '')
  return withoutHashes(plain).toLowerCase()
}

/** `invoice.3f2a9c1b.tpl`: a part of its own that holds nothing but hexadecimal digits and both letters and figures. */
const CONTENT_HASH = /[.~_-](?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,64}(?=[.~])/g

/** Of a script: its path inside its package, or its name without the hash of its content. '' for a page. */
export function scriptName(file: string): string {
  const path = file.replace(/[?#].*$/s, '')
  const inPackage = path.split(/[\\/]node_modules[\\/]/).at(-1)!
  if (inPackage !== path) return inPackage.toLowerCase()
  const name = baseName(path)
  if (isUrl(file) && !SCRIPT.test(name)) return ''
  return withoutBuildMarks(name).toLowerCase()
}

/** `main.3f2a9c1b.js`, `main-BkDf3hJk.js` and `main.js` are one file; of `17.js` nothing is left. */
function withoutBuildMarks(name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const hashless = stem.replace(/-[\w-]{8}$/, (part) => (isMixed(part.slice(1)) ? '' : part))
  const kept = hashless.split(/(?=[.~_-])/).filter((part) => !isBuildMark(part.replace(/^[.~_-]/, '')))
  return kept.length === 0 ? '' : kept.join('').replace(/^[.~_-]/, '') + extension
}

function isBuildMark(part: string): boolean {
  if (/^\d+$/.test(part)) return true
  if (/^[\da-f]{6,64}$/i.test(part)) return /\d/.test(part)
  return /^\w{8,12}$/.test(part) && isMixed(part)
}

/** Letters of both cases and digits in no order that a name has, as `BkDf3hJk`; not `DataTable` or `utils2`. */
function isMixed(part: string): boolean {
  const isName = /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,})(?:[A-Z][a-z]{2,}|[A-Z]{2,})*\d{0,4}$/.test(part)
  return !isName && /[a-z]/.test(part) && /[A-Z\d]/.test(part)
}
