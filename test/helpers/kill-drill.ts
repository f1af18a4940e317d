import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditResponse } from '../../src/http/contract.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open.ts'
import { healedApp, issueIn, sendFailure } from './healed-app.ts'
import { runPrunella, ServerProcess, storeOf } from './server-process.ts'
import { until } from './until.ts'

const CONFIG = 'listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:'
const RECOVERY_MS_MAX = 60_000

/** Every place at which a heal can be cut off, in the order in which one comes by them. */
export const KILL_POINTS = [
  'diagnose:before',
  'diagnose:before-commit',
  'diagnose:after-commit',
  'decide:before',
  'decide:before-commit',
  'decide:after-commit',
  'remediate:before',
  'repair:reproduced',
  'repair:patched',
  'remediate:before-commit',
  'remediate:after-commit',
  'deploy:before',
  'commit:before-intent',
  'commit:after-intent',
  'commit:after-effect',
  'commit:after-result',
  'canary:before-intent',
  'canary:after-intent',
  'canary:after-effect',
  'canary:after-result',
  'deploy:before-commit',
  'deploy:after-commit',
  'verify:before',
  'promote:before-intent',
  'promote:after-intent',
  'promote:after-effect',
  'promote:after-result',
  'verify:before-commit',
  'verify:after-commit',
] as const

export interface Drill {
  kills: number
  /** From each kill to the moment at which the work goes on, with the start of the new server in it. */
  recoveriesMs: number[]
  /** What is missing of what a heal must leave behind, or is there twice; empty when all is well. */
  faults: string[]
}

const EXPECTED_AUDIT = ['commit', 'canary', 'promote'].flatMap((action) => [`${action} intent`, `${action} result`])

/** One heal by real servers, each of which ends with `kill -9` at one of the points; the last one brings it to its end. */
export async function killDrill(
  points: readonly string[],
  { databaseUrl }: { databaseUrl?: string | undefined },
): Promise<Drill> {
  const dir = mkdtempSync(join(tmpdir(), 'prunella-drill-'))
  const app = await healedApp(dir)
  const server = new ServerProcess(`${CONFIG}${app.config}`)
  const env = storeOf({ databaseUrl })
  const recoveriesMs: number[] = []
  let db: Database | undefined
  try {
    for (const [index, point] of points.entries()) {
      const killedMs = performance.now()
      const claimed = db && (await lastClaim(db))
      await server.start({ ...env, PRUNELLA_FAILPOINT: point })
      if (index === 0) await sendFailure(server, app)
      db ??= await openDatabase({ dataDir: join(server.dir, '.prunella'), databaseUrl })
      if (claimed !== undefined) recoveriesMs.push(await untilClaimed(db, claimed, killedMs))
      const { signal } = await server.exited
      if (signal !== 'SIGKILL') throw new Error(`The server ended at ${point} with ${signal}: ${server.stderr}`)
    }
    await server.start(env)
    const { issue, attempts } = await issueIn(server, ['healed', 'needs_human'])
    const { entries } = await server.json<AuditResponse>('/api/v1/audit')
    const audit = entries.map(({ action, phase }) => `${action} ${phase}`)
    const calls = app.calls().map((call) => call.split(' ')[0])
    const verified = await runPrunella(['audit', 'verify'], server.dir, env)
    return {
      kills: points.length,
      recoveriesMs,
      faults: [
        ...different('the issue', issue.state, 'healed'),
        ...different('attempts', attempts.length, 1),
        ...different('branches', (await app.branches()).length, 2),
        ...different('calls', calls, ['deploy', 'promote']),
        ...different('the audit log', audit, EXPECTED_AUDIT),
        ...different('audit verify', verified.status, 0),
      ],
    }
  } finally {
    await db?.close()
    await server.remove()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function lastClaim(db: Database): Promise<number> {
  const [row] = await db.query<{ id: number | null }>(
    "select max(id) as id from transitions where subject_kind = 'job' and to_state = 'in_progress'",
  )
  return row?.id ?? 0
}

async function untilClaimed(db: Database, before: number, sinceMs: number): Promise<number> {
  await until(async () => (await lastClaim(db)) > before, RECOVERY_MS_MAX)
  return performance.now() - sinceMs
}

function different(what: string, found: unknown, expected: unknown): string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)]
  return is === should ? [] : [`${what}: ${is} and not ${should}`]
}
