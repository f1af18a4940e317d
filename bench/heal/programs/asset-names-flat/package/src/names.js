import { createHash } from 'node:crypto'
import { extname, join, relative } from 'node:path/posix'
import { cleanName } from './clean.js'

const HASH_LENGTH = 8

/**
 * The names that the files of a build get: with a hash of what is in them, so that they may be kept for ever.
 *
 * @param {{ path: string, content: string | Buffer }[]} files
 * @param {{ root: string, out?: string, flat?: boolean, keep?: string[] }} options
 *   flat: all in one folder; keep: endings of files that keep their names, as `.html`
 * @returns {Map<string, string>} by the path relative to `root`
 */
export function assetNames(files, { root, out = '', flat = false, keep = ['.html'] }) {
  const names = new Map()
  for (const { path, content } of files) {
    const short = relative(root, path)
    const name = keep.includes(extname(path)) ? short : hashed(short, content)
    names.set(short, join(out, flat ? cleanName(basename(name)) : name))
  }
  return names
}

function hashed(path, content) {
  const ending = extname(path)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH)
  return `${path.slice(0, path.length - ending.length)}.${hash}${ending}`
}

/** A text with the paths in it replaced, as `url(img/logo.png)` in a style sheet. */
export function replacePaths(text, names) {
  const paths = [...names.keys()].sort((a, b) => b.length - a.length)
  return paths.reduce((current, path) => current.replaceAll(path, names.get(path)), text)
}
