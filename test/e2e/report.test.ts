import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Github } from '../helpers/github/github.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const BOT = { login: 'shop-prunella', type: 'User' } as const
const WAIT_MS = 60_000
const TOKEN = 'github_pat_11ABCDEFG0123456789_abcdefghijklmnopqrstuvwxyz'

async function start({ isPrivate }: { isPrivate: boolean }) {
  const github = await Github.start()
  const repo = github.state.addRepo('my-org/shop', { isPrivate })
  repo.collaborators.set(BOT.login, 'write')
  github.addToken(TOKEN, BOT)
  const server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
projects:
  shop:
    id: 1
    tracker: { kind: github, repo: my-org/shop, url: ${github.url}, token: ${TOKEN}, requests-per-minute-max: 1000 }
`)
  onTestFinished(() => server.remove())
  await server.start()
  expect((await server.send('events', JSON.stringify({ type: 'TeaError', message: 'the tea is cold' }))).status).toBe(
    202,
  )
  await until(() => repo.issues.size === 1, WAIT_MS)
  return { repo, server }
}

const SAID = ['--observed', 'It gave up on cold tea.', '--expected', 'Warm tea.']

test('D79 a report tells what was observed, what was expected and what was done, without secrets, and changes nothing', {
  timeout: 120_000,
}, async () => {
  const { repo, server } = await start({ isPrivate: true })
  const lines = Array.from({ length: 100 }, (_, i) => `line ${i} with ${TOKEN}`)
  writeFileSync(join(server.dir, 'prunella.log'), `${lines.join('\n')}\n`)
  const { status, stdout } = await server.run('report', '1', ...SAID, '--log', 'prunella.log')
  expect(status).toBe(0)
  const headings = [...stdout.matchAll(/^#+ (.*)$/gm)].map(([, text]) => text)
  expect(headings).toEqual([
    'Prunella: It gave up on cold tea.',
    'What was observed',
    'What failed',
    'What Prunella did',
    'What was expected',
    'Log',
    'What runs',
  ])
  for (const part of ['TeaError: the tea is cold', 'Warm tea.', 'issue `diagnosed`', 'line 99 with', process.version])
    expect(stdout).toContain(part)
  expect(stdout).not.toContain('line 59 with')
  expect(stdout).not.toContain(TOKEN)
  expect(JSON.parse((await server.run('report', '1', '--json')).stdout)).toMatchObject({
    labels: ['auto-heal-system'],
    place: null,
  })
  expect(repo.issues.size).toBe(1)
})

test('D79 D74 filed, it is one ticket with the label of the system, which heals nothing and makes nothing new', {
  timeout: 120_000,
}, async () => {
  const { repo, server } = await start({ isPrivate: false })
  for (let i = 0; i < 2; i++) {
    const { status, stdout } = await server.run('report', '1', ...SAID, '--file')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^The server files it at \S+\/my-org\/shop\.\n$/)])
  }
  await until(() => repo.issues.size === 2, WAIT_MS)
  const filed = repo.issues.get(2)!
  expect(filed.labels).toEqual(['auto-heal-system'])
  expect(filed.body).toContain('Warm tea.')
  // Everybody can read it.
  expect(filed.body).not.toContain('the tea is cold')
  // Another problem is told of after it, and no third ticket between them.
  expect((await server.send('events', JSON.stringify({ type: 'CupError', message: 'no cup' }))).status).toBe(202)
  await until(() => repo.issues.size === 3, WAIT_MS)
  expect(repo.issues.get(3)!.title).toContain('CupError')
  expect((await server.json<{ issues: unknown[] }>('/api/v1/issues')).issues).toHaveLength(2)
})

test('a report of nothing, of a ticket that is not there, or with a log that is not there says what to do', async () => {
  const server = new ServerProcess('projects: { shop: { id: 1 } }\nlisten: { port: 0 }\n')
  onTestFinished(() => server.remove())
  await server.start()
  writeFileSync(join(server.dir, 'wide.log'), Buffer.from('\ufeffpassword=hunter2hunter2\n', 'utf16le'))
  for (const [args, message] of [
    [[], /Say what went wrong/],
    [['7'], /There is no ticket 7/],
    [['--observed', 'x', '--log', 'none.log'], /There is no log none\.log/],
    [['--observed', 'x', '--log', 'wide.log'], /The input is UTF-16/],
    [['--observed', 'x', '--project', 'nope'], /There is no project nope/],
  ] as const) {
    const { status, stderr } = await server.run('report', ...args)
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
  }
})
