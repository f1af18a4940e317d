import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPages } from '../helpers/pages.ts'
import { runPrunella, ServerProcess } from '../helpers/server-process.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { until } from '../helpers/until.ts'

const WAIT_MS = 60_000
const PAGE = readPages().find(({ path }) => path === 'docs/guide/check-your-own-logs.md')!

function seconds(ago: number): string {
  return new Date(Date.now() - ago * 1_000).toISOString()
}

/** What a service logs that cannot amend a commit, in each of its rounds. */
function retryLoop(rounds: number): string {
  return Array.from({ length: rounds }, (_, round) => {
    const ago = 120 * (rounds - round)
    return [
      `${seconds(ago)} INFO poll cycle started`,
      `${seconds(ago - 1)} INFO agent_invocation pr=8365 cursor=${round} cost_usd=0.60`,
      `${seconds(ago - 5)} ERROR failed to amend commit pr=8365 error="git commit --amend: exit status 1 (stderr: error: invalid object in /srv/worktrees/pr-8365)"`,
    ].join('\n')
  }).join('\n')
}

test('the first command of the guide says what comes back in a log, with no server and no store', async () => {
  const dir = tempDir()
  writeFileSync(join(dir, 'app.log'), `${retryLoop(6)}\n${seconds(3)} ERROR push failed pr=1\n`)
  const shown = /^prunella (self-check --log .*)$/m.exec(PAGE.text)![1]!.split(' ')
  const { status, stdout } = await runPrunella(shown, dir)
  expect(status).toBe(0)
  expect(stdout).toContain('Critical: failed to amend commit on PR #8365 (repeating every poll cycle)')
  expect(stdout).toContain('estimated cost ~$3.60')
  expect(stdout).toContain('The worktree at /srv/worktrees/pr-8365 may need to be deleted and recreated.')
  expect(stdout).toContain('1 more was seen too seldom to be a pattern.')
  const json = JSON.parse((await runPrunella([...shown, '--json'], dir)).stdout) as { findings: object[] }
  expect(json.findings).toMatchObject([{ severity: 'critical', occurrences: 6, costUsd: 3.6 }, { severity: 'info' }])
  expect((await runPrunella(['self-check', '--log', 'nowhere.log'], dir)).status).toBe(2)
})

test('A44 the configuration of the guide finds the same in a log that the server follows, and tells one ticket of it', {
  timeout: 120_000,
}, async () => {
  const shown = PAGE.blocks.find(({ language }) => language === 'yaml')!.text
  const server = new ServerProcess('')
  onTestFinished(() => server.remove())
  const log = join(server.dir, 'app.log')
  writeFileSync(log, '')
  server.configure(
    `listen: { port: 0 }\n${shown}`.replace('"*/30 * * * *"', '"* * * * * *"').replace('/var/log/shop/app.log', log),
  )
  await server.start()
  await until(() => server.stderr.includes('"started"'), WAIT_MS)
  const ignored = Array.from({ length: 9 }, () => `${seconds(1)} ERROR this is known and passing`).join('\n')
  const append = setInterval(() => appendFileSync(log, `${retryLoop(6)}\n${ignored}\n`), 1_000)
  onTestFinished(() => clearInterval(append))
  let tickets: { title: string }[] = []
  await until(async () => {
    ;({ tickets } = await server.json<{ tickets: { title: string }[] }>('/api/v1/tickets'))
    return tickets.length > 0
  }, WAIT_MS)
  expect(tickets.map(({ title }) => title)).toEqual(['self-check: failed to amend commit on PR #8365'])
})
