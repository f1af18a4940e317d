import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ExternalError } from '../domain/errors.ts'
import { packageRoot } from '../lib/package-root.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { Observation } from './repair.ts'
import type { Reproduction, RunOptions } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

/** One of our programs that is loaded into the failing one, before its own code. */
export interface LoadedDriver {
  driver: 'probe' | 'record' | 'alike'
  /** Environment variable that takes the request. */
  variable: string
  requestFor(place: DriverPlace): unknown
}

/** As the program sees it. */
export interface DriverPlace {
  /** Top of the repository. */
  root: string
  /** File that the driver leaves JSON in. */
  output: string
}

export interface LoadedRun extends Pick<RunOptions, 'signal' | 'timeoutMs'> {
  reproduction: Reproduction
  workspace: Workspace
  sandbox: Sandbox
}

/**
 * Runs the failing program once more with the driver inside. `seen` is what it left, data from the program under repair: null where
 * it left nothing, as in programs that are not Node, or was stopped while it wrote.
 */
export async function runLoaded(
  { driver, variable, requestFor }: LoadedDriver,
  { reproduction, workspace, sandbox, ...options }: LoadedRun,
): Promise<{ observation: Observation; seen: unknown }> {
  const { as, dir } = workspace.mount
  const file = `.prunella-${driver}.json`
  // Without a fence the copy is not in the place of the live checkout, which must not be written to.
  const root = sandbox.isolation === 'none' ? dir : as
  const program = driverUrl(driver)
  const request = JSON.stringify(requestFor({ root, output: join(root, file) }))
  const env = { NODE_OPTIONS: `--import=${program}`, [variable]: request }
  const observation = await reproduction.run(workspace, { ...options, env })
  return { observation, seen: parsed(await workspace.read(file)) }
}

/** Without it the program would fail before its own code, and nothing would be seen, without a word. */
export function driverUrl(driver: LoadedDriver['driver'], root = packageRoot()): string {
  const path = join(root, 'dist', 'drivers', `${driver}.js`)
  if (!existsSync(path))
    throw new ExternalError(`The installation is not whole: ${path} is missing. Install Prunella again.`)
  return pathToFileURL(path).href
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}
