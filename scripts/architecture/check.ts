import { checkMap } from './documents.ts'
import { checkImports, checkParts } from './imports.ts'
import { checkSinglePlaces } from './single-places.ts'
import { listFiles, readSource } from './source-files.ts'
import { checkTree } from './tree.ts'

/** Everything in the tree that breaks a rule of ARCHITECTURE.md, a sentence each. */
export function checkArchitecture(root: string): string[] {
  const paths = listFiles(root)
  const files = paths
    .filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
    .map((path) => readSource(root, path))
  return [
    ...checkParts(files),
    ...checkImports(files),
    ...checkSinglePlaces(files),
    ...checkMap(root, paths),
    ...checkTree(root, paths),
  ]
}
