import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const caseFile = z.object({
  id: z.string(),
  package: z.string(),
  buggy: z.string(),
  extraDeps: z.array(z.string()).default([]),
  repro: z.string(),
  nodeArgs: z.array(z.string()).default([]),
  expectedResult: z.unknown(),
})

export interface BenchCase extends z.infer<typeof caseFile> {
  dir: string
  /** Not looked at one by one while the healer is tuned. */
  isHeldOut: boolean
}

/** Cases of a folder with one folder each, sorted by id. `isHeld` tells by the place in that order. */
export function readCases(root: string, isHeld: (index: number) => boolean): BenchCase[] {
  const folders = existsSync(root)
    ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  const dirs = folders.map((entry) => join(root, entry.name)).filter((dir) => existsSync(join(dir, 'case.json')))
  return dirs
    .map((dir) => ({
      ...caseFile.parse(JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'))),
      dir,
      isHeldOut: false,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one, index) => ({ ...one, isHeldOut: isHeld(index) }))
}
