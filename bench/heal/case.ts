import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const caseFile = z.object({
  id: z.string(),
  set: z.enum(['development', 'held']).optional(),
  package: z.string(),
  buggy: z.string(),
  extraDeps: z.array(z.string()).default([]),
  repro: z.string(),
  /** Prints the `RESULT` that is compared, where it asks for more than the reproduction shows. The healer does not see it. */
  check: z.string().optional(),
  nodeArgs: z.array(z.string()).default([]),
  expectedResult: z.unknown(),
})

export interface BenchCase extends z.infer<typeof caseFile> {
  dir: string
  /** Not looked at one by one while the healer is tuned. */
  isHeldOut: boolean
  /** Folder of the package's source where it was written for the bench; null where it comes from the registry. */
  source: string | null
  /** Folder of all that the package needs; null where it is installed from the registry. */
  modules: string | null
}

type Case = Omit<BenchCase, 'isHeldOut'>

/** Cases that say themselves which set they belong to. A new one moves no other. */
export function readOwnCases(root: string): BenchCase[] {
  return readCases(root).map((one) => {
    if (one.set === undefined) throw new Error(`${one.dir}/case.json does not say its "set": development or held.`)
    return { ...one, isHeldOut: one.set === 'held' }
  })
}

/** Cases of others, all of them for development: who publishes them keeps another half to himself. */
export function readPublishedCases(root: string): BenchCase[] {
  return readCases(root).map((one) => ({ ...one, isHeldOut: false }))
}

/** Cases of a folder with one folder each, sorted by id. */
function readCases(root: string): Case[] {
  const folders = existsSync(root)
    ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  const dirs = folders.map((entry) => join(root, entry.name)).filter((dir) => existsSync(join(dir, 'case.json')))
  return dirs
    .map((dir) => ({
      ...caseFile.parse(JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'))),
      dir,
      source: existsSync(join(dir, 'package')) ? join(dir, 'package') : null,
      modules: null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
