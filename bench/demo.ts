import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../src/lib/package-root.ts'
import { run } from '../src/lib/subprocess.ts'
import { inTempDir } from './temp-dir.ts'

const DEMO_MS_MAX = 330_000
const OUTPUT_BYTES_MAX = 4 * 1024 * 1024
const MAIN = join(packageRoot(), 'dist', 'main.js')

/** Where the time between the request and the outcome of the first scenario went. */
export interface DemoTimes {
  /** Milliseconds from the stage before, in order. */
  stages: Record<string, number>
  totalMs: number
  /**
   * Time in which at least one of the app's own programs ran in a workspace: its start-up, the replayed request, its tests. Side
   * by side they count once. Each run includes our fence and driver, some 70 ms before the app begins.
   */
  appMs: number
  /** Copies of the app that the target started and ended. */
  copiesMs: number
  /** From the canary to the verdict. */
  exposureMs: number
  /** All the rest: time in which the engine was waited for, and nothing of the app. */
  engineMs: number
}

export type DemoResult = DemoTimes | { notRun: string }

export const ENGINE_MS_MAX = 3000
export const TOTAL_MS_MAX = 20_000

/** Runs the demo as a user does. What it leaves behind with --keep tells what was the app's and what the engine's. */
export async function measureDemo(): Promise<DemoResult> {
  return inTempDir(async (dir) => {
    const { timedOut, stdout, stderr } = await runMain(['demo', '--json', '--keep'], dir)
    if (timedOut) return { notRun: `it took longer than ${DEMO_MS_MAX} ms` }
    const scenarios = scenariosIn(stdout)
    const healed = scenarios.find(({ outcome }) => outcome === 'healed')
    if (!healed) {
      const outcomes = scenarios.map(({ name, outcome }) => `${name} ended ${outcome}`).join(', ')
      return { notRun: `nothing was healed. ${outcomes || stderr.trim().split('\n')[0]}` }
    }
    return timesOf(healed, await findWorkplace(dir))
  })
}

/** What the last line says; none when the demo did not come to its end. */
function scenariosIn(stdout: string): Scenario[] {
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  return last.startsWith('{') ? (JSON.parse(last) as { scenarios: Scenario[] }).scenarios : []
}

interface Scenario {
  name: string
  outcome: string
  ticket: number
  /** Milliseconds since the request. */
  stages: Record<string, number>
}

async function timesOf({ ticket, stages }: Scenario, workplace: string): Promise<DemoTimes> {
  const totalMs = stages.healed!
  const exposureMs = stages.verified! - stages.canary!
  const appMs = await appTime(ticket, workplace)
  const copiesMs = await copiesTime(workplace)
  const engineMs = totalMs - exposureMs - appMs - copiesMs
  return { stages: differences(stages), totalMs, appMs, copiesMs, exposureMs, engineMs }
}

function differences(stages: Record<string, number>): Record<string, number> {
  const entries = Object.entries(stages)
  return Object.fromEntries(entries.map(([name, ms], i) => [name, ms - (entries[i - 1]?.[1] ?? 0)]))
}

/** As the repair's report says. */
async function appTime(ticket: number, workplace: string): Promise<number> {
  const config = join(workplace, 'prunella.yaml')
  const { stdout } = await runMain(['show', String(ticket), '--json', '--config', config], workplace)
  const { attempts } = JSON.parse(stdout) as { attempts: { report: { appMs: number } }[] }
  return attempts.at(-1)!.report.appMs
}

/** From the beginning to the end of the first canary and of the first promotion, as the supervisor's log says. */
async function copiesTime(workplace: string): Promise<number> {
  const log = await readFile(join(workplace, 'data', 'targets', 'shop', 'supervisor.log'), 'utf8')
  const entries = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { time: string; message: string; action?: string })
  const timeOf = (message: string, action: string) =>
    Date.parse(entries.find((entry) => entry.message === message && entry.action === action)!.time)
  const duration = (action: string) => timeOf('A change is done', action) - timeOf('A change begins', action)
  return duration('canary') + duration('promote')
}

async function findWorkplace(dir: string): Promise<string> {
  const name = (await readdir(dir)).find((entry) => entry.startsWith('prunella-demo-'))
  if (!name) throw new Error('The demo kept nothing.')
  return join(dir, name)
}

function runMain(args: string[], dir: string) {
  return run({
    command: [process.execPath, MAIN, ...args],
    cwd: dir,
    env: { TMPDIR: dir },
    timeoutMs: DEMO_MS_MAX,
    outputBytesMax: OUTPUT_BYTES_MAX,
  })
}
