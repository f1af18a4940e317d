import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { InlineResponse } from '../../src/http/contract-inline.ts'
import { git } from '../../src/lib/git.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 180_000

let server: ServerProcess
let app: HealedApp
afterEach(() => server.remove())

async function start(settings = ''): Promise<void> {
  app = await healedApp(tempDir())
  server = new ServerProcess(`listen: { port: 0 }\nphase: 4\n${settings}\nprojects:${app.config}`)
  await server.start()
}

/** As the service sees its failure, with the values that it had. */
async function failure(): Promise<object> {
  const release = (await git(['rev-parse', 'HEAD'], { cwd: app.repo })).trim().slice(0, 12)
  const frame = { filename: join(app.repo, 'src/name.js'), function: 'displayName', lineno: 3, colno: 20, in_app: true }
  return {
    platform: 'node',
    level: 'error',
    release,
    exception: {
      values: [
        {
          type: 'TypeError',
          value: "Cannot read properties of undefined (reading 'trim')",
          mechanism: { type: 'generic', handled: false },
          stacktrace: { frames: [{ ...frame, vars: { user: {} } }] },
        },
      ],
    },
  }
}

async function heal(event: object, more: { waitMs?: number; project?: number; signal?: AbortSignal } = {}) {
  const { signal, ...body } = more
  const response = await server.fetch('/api/v1/failures', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event, ...body }),
    ...(signal ? { signal } : {}),
  })
  return { status: response.status, answer: (await response.json()) as InlineResponse & { error?: string } }
}

test('K9 callers that wait: at the deadline, or when one leaves, one heal goes on for all of them, and each gets what is known', {
  timeout: TIMEOUT_MS,
}, async () => {
  await start()
  app.make('slow', 'deploy')
  const event = await failure()
  const left = new AbortController()
  const gone = heal(event, { signal: left.signal }).catch(() => 'gone')
  const { status, answer } = await heal(event, { waitMs: 0 })
  expect([status, answer.issue?.id, answer.goesOn]).toEqual([200, 1, true])
  left.abort()
  expect(await gone).toBe('gone')
  // A burst is not waited out: that would take a minute.
  let known = answer
  await until(async () => {
    known = (await heal(event, { waitMs: 0 })).answer
    return known.diagnosis !== null
  }, 30_000)
  expect(known).toMatchObject({ issue: { id: 1 }, goesOn: true, diagnosis: { diagnoser: 'javascript' } })

  const end = await issueIn(server, ['healed', 'verifying'])
  expect(end.attempts).toHaveLength(1)
  expect(end.issue.eventCount).toBeGreaterThanOrEqual(3)
  expect(app.calls().filter((call) => call.startsWith('deploy'))).toHaveLength(1)
  expect((await app.branches()).filter((name) => name.startsWith('auto-fix/'))).toHaveLength(1)
})

test('K9 within the deadline the answer is the end: healed, or handed to a person with the reason', {
  timeout: TIMEOUT_MS,
}, async () => {
  await start('max_auto_deploys_per_hour: 0')
  const { answer } = await heal(await failure(), { waitMs: 120_000 })
  expect(answer).toMatchObject({ goesOn: false, issue: { id: 1 } })
  expect(['needs_human', 'awaiting_approval']).toContain(answer.issue!.state)
  expect(answer.reason).not.toBe('')

  expect(await heal({ no: 'failure' }, { project: 7 })).toMatchObject({
    status: 404,
    answer: { error: 'There is no project 7.' },
  })
  expect((await heal('no event' as never)).status).toBe(400)
  expect((await heal({ message: 'x' }, { waitMs: 120_001 })).answer.error).toMatch(/waitMs/)
})
