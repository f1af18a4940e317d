import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../src/lib/free-port.ts'
import { hookServer } from '../helpers/hook-server.ts'
import { mailServer } from '../helpers/mail-server.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const MESSAGES_MS_MAX = 30_000

test('B51 B36 with two channels down, one of them for good, the others tell of an escalation, once, with a link to the page', {
  timeout: 60_000,
}, async () => {
  const slack = await hookServer()
  const mail = await mailServer()
  const refusing = await hookServer(Array.from({ length: 50 }, () => 404))
  const gone = await freePort()
  const server = new ServerProcess(`
listen: { port: 0 }
debounce_ms: 0
public_url: https://prunella.example/
notifiers:
  - { kind: webhook, url: "http://127.0.0.1:${gone}/" }
  - { kind: webhook, url: "${refusing.url}" }
  - { kind: slack, url: "${slack.url}" }
  - { kind: email, host: 127.0.0.1, port: ${mail.port}, from: p@shop.example, to: [ops@shop.example] }
projects:
  shop: { id: 1 }
`)
  onTestFinished(() => server.remove())
  await server.start()
  const body = JSON.stringify({ type: 'error', message: 'boom <!here>' })
  for (let i = 0; i < 3; i++) expect((await server.send('events', body)).status).toBe(202)
  await until(() => slack.hooks.length > 0 && mail.mails.length > 0 && refusing.hooks.length > 0, MESSAGES_MS_MAX)

  const { text } = JSON.parse(slack.hooks[0]!.body)
  expect(text).toMatch(/^Ticket 1 needs a person: .*boom &lt;!here&gt;.* https:\/\/prunella\.example\/#\/issues\/1$/)
  expect(mail.mails[0]).toMatch(/^Subject: \[prunella\] Needs a person, ticket 1: /m)
  const { escalations } = await server.json<{ escalations: unknown[] }>('/api/v1/escalations')
  expect(escalations).toMatchObject([{ issueId: 1, state: 'open' }])
  await until(() => server.stderr.includes('a channel refused a notification'), MESSAGES_MS_MAX)
  expect(server.stderr).toContain('answered 404')
  await server.stop()
  expect([slack.hooks.length, mail.mails.length, refusing.hooks.length]).toEqual([1, 1, 1])
})
