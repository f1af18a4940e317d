import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { partOf } from './imports.ts'

const PAGE = 'ARCHITECTURE.md'

/** Sentences about folders that the map leaves out, and about places on it that are not there. */
export function checkMap(root: string, paths: readonly string[]): string[] {
  if (!existsSync(join(root, PAGE))) return [`${PAGE} is missing: it is the map of the tree.`]
  const named = namesIn(readFileSync(join(root, PAGE), 'utf8'))
  const folders = new Set(paths.filter((path) => path.split('/').length > 2).flatMap((path) => partOf(path) ?? []))
  const missing = [...folders].filter((part) => !named.has(`src/${part}`))
  const gone = [...named].filter((name) => !isThere(root, name))
  return [
    ...missing.map((part) => `${PAGE} does not name src/${part}: say what is there.`),
    ...gone.map((name) => `${PAGE} names ${name}, which is not there.`),
  ]
}

/** What stands between backticks and begins with a folder of ours. */
function namesIn(text: string): Set<string> {
  const names = [...text.matchAll(/`((?:src|scripts|test|web|bench|docs|migrations|examples)(?:\/[\w./-]*)?)`/g)]
  return new Set(names.map(([, name]) => name!.replace(/\/$/, '')))
}

/** A module may be named without its extension. */
function isThere(root: string, name: string): boolean {
  return existsSync(join(root, name)) || existsSync(join(root, `${name}.ts`))
}
