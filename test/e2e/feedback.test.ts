import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IssueResponse } from '../../src/http/contract.ts'
import type { StatsResponse } from '../../src/http/contract-stats.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 60_000

let server: ServerProcess
afterEach(() => server.remove())

async function fail(where: string, nth = 0): Promise<void> {
  const id = Buffer.from(`${where}${nth}`).toString('hex').padEnd(32, '0')
  const event = {
    event_id: id,
    exception: {
      values: [
        {
          type: 'TypeError',
          value: `no ${where}`,
          stacktrace: { frames: [{ function: where, filename: `/srv/app/${where}.js`, lineno: 3, in_app: true }] },
        },
      ],
    },
  }
  const body = `{"event_id":"${id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
  expect((await server.send('envelope', body)).status).toBe(200)
}

test('B57 B58 B62 what a person says of a ticket moves the figures of the running server, and is acted upon', {
  timeout: TIMEOUT_MS,
}, async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  await server.start()
  for (const where of ['a', 'b', 'c', 'd']) await fail(where)
  const figures = async () => (await server.json<StatsResponse>('/api/v1/stats')).stats
  expect((await figures()).issues).toMatchObject({ seen: 4, accuracy: 1, falsePositiveRate: 0 })
  await fail('a', 1)
  expect((await figures()).events.reduce((sum, { events }) => sum + events, 0)).toBe(5)
  const metrics = (await (await server.fetch('/metrics')).text()).split('\n')
  expect(metrics).toContain('prunella_issue_events_total 5')

  expect((await server.run('feedback', '1', '--dedup', 'wrong')).status).toBe(0)
  const said = ['--not-an-issue', '--note', 'A probe of ours; password=hunter2hunter2']
  expect(await server.run('feedback', '2', ...said)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching('Ticket 2 is ignored'),
  })
  expect((await server.run('feedback', '3', '--severity', 'low', '--cause', 'The cache was cold.')).status).toBe(0)
  const { issue, diagnosis } = await server.json<IssueResponse>('/api/v1/issues/3')
  expect([issue.severity, diagnosis?.diagnoser, diagnosis?.rootCause]).toEqual(['low', 'person', 'The cache was cold.'])
  expect((await figures()).issues).toEqual({
    seen: 4,
    wrongGroup: 1,
    notAProblem: 1,
    accuracy: 0.75,
    falsePositiveRate: 0.25,
  })
  const shown = (await server.run('show', '2')).stdout
  expect(shown).toMatch(/Corrected by people\n.*not_a_problem.*A probe of ours/)
  expect(shown).not.toContain('hunter2')
  expect((await server.run('stats')).stdout).toMatch(/issues +4, of these 1 no problem, 1 grouped wrongly\n/)
  expect((await server.run('audit', 'verify')).status).toBe(0)
})

test('what is no correction is refused, and nothing is kept of it', { timeout: TIMEOUT_MS }, async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  shop: { id: 1 }\n')
  await server.start()
  await fail('a')
  const file = join(tempDir(), 'no.diff')
  writeFileSync(file, 'not a patch\n')
  const refused: [string[], RegExp][] = [
    [['1'], /Say what was wrong/],
    [['1', '--dedup', 'right'], /--dedup takes the word wrong/],
    [['1', '--severity', 'awful'], /There is no severity awful/],
    [['1', '--not-an-issue', '--patch', file], /no unified diff/],
    [['1', '--patch', join(file, 'none')], /cannot be read/],
    [['77', '--not-an-issue'], /There is no ticket 77/],
  ]
  for (const [args, message] of refused)
    expect(await server.run('feedback', ...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) })
  expect((await server.json<IssueResponse>('/api/v1/issues/1')).issue.state).not.toBe('ignored')
  expect((await server.run('show', '1', '--json')).stdout).toContain('"corrections":[]')
})
