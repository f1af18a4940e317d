import { createHash } from 'node:crypto'
import { dirname, extname, posix } from 'node:path'

const TYPES = { '.js': 'script', '.mjs': 'script', '.css': 'style', '.woff2': 'font', '.png': 'image', '.svg': 'image' }

/**
 * Names of built files with the hash of their content in them, by the name they had.
 *
 * @param {Record<string, string | Buffer>} files
 */
export function hashedNames(files) {
  const names = {}
  for (const [path, content] of Object.entries(files)) {
    names[path] = isEntry(path) ? path : withHash(path, content)
  }
  return names
}

/** Pages are asked for by their own name, so it stays. */
function isEntry(path) {
  return extname(path) === '.html'
}

function withHash(path, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const extension = extname(path)
  return posix.join(dirname(path), `${basename(path, extension)}.${hash}${extension}`)
}

/** What a page has to load first, in the order of the files. */
export function preloads(files) {
  return Object.entries(hashedNames(files)).flatMap(([path, name]) => {
    const type = TYPES[extname(path)]
    return type ? [`<link rel="preload" href="/${name}" as="${type}">`] : []
  })
}
