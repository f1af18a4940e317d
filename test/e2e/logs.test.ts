import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

let server: ServerProcess
afterEach(() => server.remove())

const config = (logs: string) => `listen: { port: 0 }
debounce_ms: 0
projects:
  shop:
    id: 1
    logs: [${logs}]
`

async function issues(): Promise<{ title: string; eventCount: number }[]> {
  return (await server.json<IssuesResponse>('/api/v1/issues')).issues
}

/** Puts a `journalctl` first in PATH that notes its arguments and does as `script` says. */
function withJournalctl(script: string): Record<string, string> {
  const bin = join(server.dir, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'journalctl'), `#!/bin/sh\necho "$*" >> '${server.dir}/calls'\n${script}\nexec sleep 600\n`)
  chmodSync(join(bin, 'journalctl'), 0o755)
  return { PATH: `${bin}:${process.env.PATH}` }
}

test('A09 the journal of a unit that is configured is read, and an error in it becomes an issue', async () => {
  server = new ServerProcess(config('{ kind: journal, unit: oompa.service, user: true }'))
  const line = 'time=2026-05-06T14:00:42Z level=ERROR msg="failed to amend commit" pr=8365 error="exit status 1"'
  await server.start(withJournalctl(`for i in 1 2 3; do echo '${line}'; done`))
  await until(async () => (await issues())[0]?.eventCount === 3)
  expect((await issues())[0]!.title).toContain('failed to amend commit')
  expect(readFileSync(join(server.dir, 'calls'), 'utf8')).toBe(
    '--user --unit=oompa.service --output=json --follow --lines=0\n',
  )
})

test('A09 killed or stopped, the server goes on in the journal behind the last entry that it kept', {
  timeout: 120_000,
}, async () => {
  server = new ServerProcess(config('{ kind: journal, unit: oompa.service, from: start }'))
  const journal = join(server.dir, 'journal')
  // As the real one does: what comes after the cursor, all of it where none is given.
  const script = `after=0; for word in "$@"; do case $word in --after-cursor=s=*) after=\${word#--after-cursor=s=};; esac; done
exec tail -n +$((after + 1)) -f '${journal}'`
  let written = 0
  const write = (count: number): void => {
    for (let i = 0; i < count; i++) {
      written += 1
      const entry = { __CURSOR: `s=${written}`, PRIORITY: '3', MESSAGE: `cannot amend commit ${written}` }
      appendFileSync(journal, `${JSON.stringify(entry)}\n`)
    }
  }
  write(3)
  const env = withJournalctl(script)
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await server.start(env)
    await until(async () => (await issues())[0]?.eventCount === written, 30_000)
    write(2)
    await until(async () => (await issues())[0]?.eventCount === written, 30_000)
    await server.stop(signal)
    write(4)
  }
  await server.start(env)
  await until(async () => (await issues())[0]?.eventCount === written, 30_000)
  expect((await issues()).map(({ eventCount }) => eventCount)).toEqual([15])
  await server.stop()
})

test('A09 without a journalctl there is a warning, and everything else goes on', async () => {
  server = new ServerProcess(
    config('{ kind: journal, unit: oompa.service }, { kind: file, path: app.log, from: start }'),
  )
  writeFileSync(join(server.dir, 'app.log'), 'ERROR no disk\n')
  await server.start({ PATH: join(server.dir, 'nothing') })
  await until(async () => (await issues()).length === 1)
  await until(() => server.stderr.includes('a log waits'))
  const warning = server.stderr.split('\n').find((line) => line.includes('a log waits'))!
  expect(JSON.parse(warning)).toMatchObject({
    level: 'warn',
    project: 'shop',
    error: expect.stringContaining('The journal of oompa.service cannot be followed: spawn journalctl ENOENT'),
  })
})

test('a server that is killed again and again while a log is written counts every line once', async () => {
  server = new ServerProcess(config('{ kind: file, path: app.log, from: start }'))
  const file = join(server.dir, 'app.log')
  let written = 0
  const write = (lines: number) => {
    appendFileSync(file, 'ERROR no disk\n'.repeat(lines))
    written += lines
  }
  write(5_000)
  for (let kills = 0; kills < 4; kills++) {
    await server.start()
    for (let i = 0; i < 20; i++) {
      write(200)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await until(async () => (await issues()).length === 1)
    await server.stop('SIGKILL')
    write(100)
  }
  await server.start()
  await until(async () => (await issues())[0]!.eventCount >= written)
  expect(await issues()).toMatchObject([{ title: 'no disk', eventCount: written }])
})
