import { expect, onTestFinished, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { Github } from '../helpers/github/github.ts'
import { healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'
const BOT = { login: 'app-prunella', type: 'User' } as const
const WAIT_MS = 120_000

interface Trace {
  /** What the deploy scripts were asked for. */
  calls: string[]
  /** Branches, each with what is in it. */
  trees: string[]
  /** What was written at GitHub besides issues and comments. */
  otherWrites: string[]
  /** What the audit log holds besides tickets. */
  actions: string[]
  states: string[]
  /** Titles. */
  tickets: string[]
}

/** One heal by the shipped server while its service logs errors, and all that came of it outside. */
async function trace(role: string): Promise<Trace> {
  const github = await Github.start()
  github.addToken(TOKEN, BOT)
  const repository = github.state.addRepo('my-org/app', { isPrivate: true })
  repository.collaborators.set(BOT.login, 'write')
  const app = await healedApp(tempDir())
  const tracker = `{ kind: github, repo: my-org/app, url: ${github.url}, token: ${TOKEN}, requests-per-minute-max: 1000 }`
  const server = new ServerProcess(
    `listen: { port: 0 }\nphase: 4\ndebounce_ms: 0\n${role}\nprojects:${app.config}    tracker: ${tracker}\n`,
  )
  onTestFinished(() => server.remove())
  await server.start()
  await sendFailure(server, app)
  const lines = Array.from({ length: 5 }, () => 'level=error msg="queue is full"').join('\n')
  expect((await server.send('logs', lines)).status).toBe(202)
  const { timeline } = await issueIn(server, ['healed', 'needs_human'])
  const titles = (): string[] => [...repository.issues.values()].map(({ title }) => title).toSorted()
  await until(() => titles().some((title) => title.includes('queue is full')), WAIT_MS)

  const { stdout } = await server.run('audit', 'export')
  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string; phase: string })
  const branches = await app.branches()
  const treeOf = async (name: string): Promise<string> =>
    `${name} ${(await git(['rev-parse', `${name}^{tree}`], { cwd: app.repo })).trim()}`
  const writes = github.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation ?? '?')
  return {
    // Commits hold the time.
    calls: app.calls().map((call) => call.replace(/[0-9a-f]{12,40}/g, 'commit')),
    trees: await Promise.all(branches.map(treeOf)),
    otherWrites: writes.filter((operation) => !/^issues\/(create|create-comment)$/.test(operation)),
    actions: entries
      .filter(({ action }) => !action.startsWith('ticket'))
      .map(({ action, phase }) => `${action} ${phase}`),
    states: timeline.map(({ subjectKind, to }) => `${subjectKind} ${to}`),
    tickets: titles(),
  }
}

test('A49 with the self-check and without it everything else that is done is the same: it only tells', {
  timeout: 300_000,
}, async () => {
  const [on, off] = [
    await trace("self-check: { schedule: '* * * * * *', min-repeat: 1, own-log: true }"),
    await trace(''),
  ]
  expect(on.tickets).toContain('self-check: queue is full on app')
  expect(off.tickets.filter((title) => title.startsWith('self-check'))).toEqual([])
  expect(on.calls.some((call) => call.startsWith('promote'))).toBe(true)
  expect({ ...on, tickets: [] }).toEqual({ ...off, tickets: [] })
})
