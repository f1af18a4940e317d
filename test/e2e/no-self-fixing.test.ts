import { expect, onTestFinished, test } from 'vitest'
import type { IssueResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { Github } from '../helpers/github/github.ts'
import { healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { ADA } from '../helpers/tracker-stage.ts'
import { ASK_AGAIN_MS, until } from '../helpers/until.ts'

const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'
const BOT = { login: 'app-prunella', type: 'User' } as const
const WAIT_MS = 120_000
const SCANS = 5

test('A47 a person gives consent, the fix fails as often as it may: it is said in that issue, and makes no other', {
  timeout: 300_000,
}, async () => {
  const github = await Github.start()
  github.addToken(TOKEN, BOT)
  const repository = github.state.addRepo('my-org/app', { isPrivate: true })
  repository.collaborators.set(BOT.login, 'write')
  const app = await healedApp(tempDir())
  app.make('fail', 'promote')
  const server = new ServerProcess(`listen: { port: 0 }
phase: 4
require_consent: true
attempts_max: 3
debounce_ms: 0
self-check: { schedule: '* * * * * *', min-repeat: 1, own-log: true }
projects:${app.config}    tracker:
      kind: github
      repo: my-org/app
      url: ${github.url}
      token: ${TOKEN}
      requests_per_minute_max: 1000
      poll_every_ms: 10000
`)
  onTestFinished(() => server.remove())
  await server.start()
  await sendFailure(server, app)
  await until(() => repository.issues.size === 1, WAIT_MS)
  const issue = repository.issues.get(1)!
  expect((await issueIn(server, ['needs_human'])).attempts).toEqual([])
  expect(app.calls()).toEqual([])
  github.state.setLabels(repository, issue, [...issue.labels, 'good-for-ai'], ADA)

  const read = () => server.json<IssueResponse>('/api/v1/issues/1')
  await until(async () => {
    const { issue, attempts } = await read()
    return issue.state === 'needs_human' && attempts.length > 0
  }, WAIT_MS)
  const { attempts } = await read()
  expect(attempts.length).toBeLessThanOrEqual(3)
  expect(app.calls().some((call) => call.startsWith('promote'))).toBe(true)
  await until(() => told(issue.comments).length >= attempts.length, WAIT_MS)

  // The same failure goes on, and the check goes on looking.
  await sendFailure(server, app, 1)
  const before = await scans(server)
  await until(async () => (await scans(server)) >= before + SCANS, WAIT_MS, ASK_AGAIN_MS)
  expect((await read()).attempts).toHaveLength(attempts.length)
  expect([...repository.issues.values()].map(({ number }) => number)).toEqual([1])
  expect(told(issue.comments).map((line) => Number(/\d+/.exec(line)![0]))).toEqual(
    attempts.map(({ number }) => number).toSorted((a, b) => a - b),
  )
})

/** The lines of comments that say how an attempt ended. */
function told(comments: readonly { body: string }[]): string[] {
  return comments.flatMap(({ body }) => body.match(/^Attempt \d+ (did not|healed|made) .*$/gm) ?? [])
}

async function scans(server: ServerProcess): Promise<number> {
  const { stdout } = await server.run('status', '--json')
  return Math.min(...(JSON.parse(stdout) as { workers: { scans: number }[] }).workers.map((one) => one.scans))
}
