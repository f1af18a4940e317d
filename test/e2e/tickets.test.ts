import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Github } from '../helpers/github/github.ts'
import { readPages } from '../helpers/pages.ts'
import { runPrunella, ServerProcess } from '../helpers/server-process.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { until } from '../helpers/until.ts'

const BOT = { login: 'shop-prunella', type: 'User' } as const
const WAIT_MS = 60_000
const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'

/** The configuration of the guide, with the stand-in in the place of GitHub. */
function configOf(github: Github): string {
  const page = readPages().find(({ path }) => path === 'docs/guide/file-tickets.md')!
  const shown = page.blocks.find(({ language }) => language === 'yaml')!.text
  return `listen: { port: 0 }\ndebounce_ms: 0\n${shown}`
    .replace('repo: my-org/shop', `repo: my-org/shop\n      url: ${github.url}`)
    .replace(/token: \S+/, `token: ${TOKEN}`)
}

async function start() {
  const github = await Github.start()
  const repo = github.state.addRepo('my-org/shop', { isPrivate: true })
  repo.collaborators.set(BOT.login, 'write')
  github.addToken(TOKEN, BOT)
  const server = new ServerProcess(configOf(github))
  onTestFinished(() => server.remove())
  const send = (message: string) => server.send('events', JSON.stringify({ type: 'error', message }))
  return { github, repo, server, send }
}

test('B23 B24 X07 the server opens one ticket for one problem at GitHub, without secrets, and says so by its API', {
  timeout: 120_000,
}, async () => {
  const { repo, server, send } = await start()
  await server.start()
  for (let i = 0; i < 3; i++) expect((await send(`no price for @ada #12 with ${TOKEN}`)).status).toBe(202)
  await until(() => repo.issues.size > 0, WAIT_MS)
  const issue = repo.issues.get(1)!
  expect(issue.labels).toEqual(['auto-heal', 'triage'])
  expect(issue.body).toMatch(/Occurrences: \d times/)
  expect(issue.title + issue.body).not.toContain(TOKEN)
  // As code nothing is a mention or a link.
  expect(issue.body.replaceAll(/`[^`]*`/g, '')).not.toMatch(/@ada|#12/)
  let tickets: Record<string, unknown>[] = []
  await until(async () => {
    ;({ tickets } = await server.json<{ tickets: Record<string, unknown>[] }>('/api/v1/tickets'))
    return tickets[0]?.state === 'open'
  }, WAIT_MS)
  expect(tickets).toMatchObject([{ auto_generated: true, severity: 'medium', issueId: 1, key: '1' }])
  expect(tickets[0]).toMatchObject({ title: expect.any(String), metadata: { rule: 'unknown' } })
  const checked = await server.run('doctor', '--json')
  expect(checked.stdout).toContain('shop-prunella opens tickets in my-org/shop, which is private.')
  await server.stop()
  expect(repo.issues.size).toBe(1)
})

test.each(['after-intent', 'after-effect', 'after-result'])(
  'A30 X04 killed %s of a ticket, there is one ticket',
  {
    timeout: 120_000,
  },
  async (place) => {
    const { github, repo, server, send } = await start()
    github.searchLagMs = Number.POSITIVE_INFINITY
    await server.start({ PRUNELLA_FAILPOINT: `ticket:${place}` })
    await send('boom')
    expect(await server.exited).toMatchObject({ signal: 'SIGKILL' })
    await server.start()
    await until(async () => {
      const { tickets } = await server.json<{ tickets: { state: string }[] }>('/api/v1/tickets')
      return tickets[0]?.state === 'open'
    }, WAIT_MS)
    expect(github.count('issues/create')).toBe(1)
    expect(repo.issues.size).toBe(1)
    expect((await server.run('audit', 'verify')).status).toBe(0)
  },
)

test.each(['ticket_comment:after-effect', 'ticket_close:after-effect'])(
  'X04 killed at %s of a merge, the ticket that is merged away has one comment and is a duplicate',
  { timeout: 120_000 },
  async (place) => {
    const { repo, server, send } = await start()
    await server.start({ PRUNELLA_FAILPOINT: place })
    await send('no price for the book')
    await send('the mail did not go out')
    const isClosed = (number: number) => repo.issues.get(number)?.state === 'closed'
    const isTold = async () => {
      const { tickets } = await server.json<{ tickets: { state: string }[] }>('/api/v1/tickets')
      return tickets.filter(({ state }) => state === 'open').length === 2
    }
    await until(isTold, WAIT_MS)
    expect((await server.run('merge', '1', '2')).status).toBe(0)
    expect(await server.exited).toMatchObject({ signal: 'SIGKILL' })
    await server.start()
    await until(() => isClosed(1) || isClosed(2), WAIT_MS)
    const closed = isClosed(1) ? 1 : 2
    expect(repo.issues.get(closed)).toMatchObject({ stateReason: 'duplicate' })
    expect(repo.issues.get(closed)!.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining(`#${3 - closed}`),
    ])
    expect(isClosed(3 - closed)).toBe(false)
    expect((await server.run('audit', 'verify')).status).toBe(0)
  },
)

test('A42 a configuration that lists a label of consent is refused at the start', async () => {
  const dir = tempDir()
  const tracker = 'tracker: { kind: github, repo: a/b, token: t, labels: [bug, Good-For-AI] }'
  writeFileSync(join(dir, 'prunella.yaml'), `projects:\n  shop:\n    id: 1\n    ${tracker}\n`)
  const { status, stderr } = await runPrunella(['up'], dir)
  expect(status).toBe(2)
  expect(stderr).toMatch(/projects\.shop\.tracker\.labels: holds a label of consent/)
})
