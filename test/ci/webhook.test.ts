import { createHmac } from 'node:crypto'
import examples from '@octokit/webhooks-examples'
import { expect, test } from 'vitest'
import { githubConfig } from '../../src/forges/github/config.ts'
import { createForge } from '../../src/forges/index.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { createTakeDelivery } from '../../src/pipeline/ci/take-delivery.ts'
import type { Database } from '../../src/store/database.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { deliverySender } from '../helpers/delivery-sender.ts'
import { headersOf, WEBHOOK_SECRET } from '../helpers/github-ci/delivery.ts'
import { startTestServer } from '../helpers/http.ts'

const payloadsOf = (name: string): { action?: string }[] =>
  (examples as unknown as { name: string; examples: { action?: string }[] }[]).find((one) => one.name === name)!
    .examples

function forgeOf(repository: string, webhookSecret: string | undefined = WEBHOOK_SECRET) {
  const config = githubConfig.parse({
    kind: 'github',
    repo: repository,
    token: 't',
    ...(webhookSecret ? { webhookSecret } : {}),
  })
  return createForge(config, { clock: systemClock })
}

describeEachEngine('deliveries of GitHub', (getDb) => {
  const serve = async (forges = [forgeOf('octocat/hello')], db = getDb()) => {
    const projects = forges.map((forge, i) => ({ id: i + 1, pipelines: { forge } }))
    const { url } = await startTestServer(getDb(), {
      deliveries: { db, clock: systemClock, projects, enabled: true },
    })
    const post = deliverySender()
    return async (body: Buffer | string, headers: Record<string, string>): Promise<number> =>
      (await post(new URL('/webhooks/github', url), body, headers)).status
  }
  const run = (id: number, repository = 'octocat/hello'): Buffer =>
    Buffer.from(JSON.stringify({ action: 'completed', workflow_run: { id }, repository: { full_name: repository } }))
  const jobs = (db: Database) => db.query<{ subject: string }>('select kind, subject from jobs order by id')

  test('a signed delivery is taken and answered at once; the work is queued, for each run once', async () => {
    const post = await serve()
    expect(await post(run(7), headersOf('workflow_run', run(7), 'd1'))).toBe(202)
    expect(await post(run(8), headersOf('workflow_run', run(8), 'd2'))).toBe(202)
    expect(await jobs(getDb())).toMatchObject([{ subject: 'run:1:7' }, { subject: 'run:1:8' }])
  })

  test('row 26: a replay is refused by its id, and by what it says under another id', async () => {
    const post = await serve()
    const statuses = [
      await post(run(7), headersOf('workflow_run', run(7), 'd1')),
      await post(run(7), headersOf('workflow_run', run(7), 'd1')),
      await post(run(7), headersOf('workflow_run', run(7), 'd2')),
      await post(run(8), headersOf('workflow_run', run(8), 'd1')),
    ]
    expect(statuses).toEqual([202, 200, 200, 200])
    expect(await jobs(getDb())).toHaveLength(1)
  })

  test('row 25: whatever is not signed for a project, byte by byte, is refused and leaves nothing', async () => {
    const post = await serve([forgeOf('octocat/hello'), forgeOf('octocat/unsigned', '')])
    const body = run(7)
    const good = headersOf('workflow_run', body, 'd1')
    const signature = good['x-hub-signature-256']!
    const sha1 = `sha1=${createHmac('sha1', WEBHOOK_SECRET).update(body).digest('hex')}`
    const { 'x-hub-signature-256': _, ...unsigned } = good
    const refused: [Buffer | string, Record<string, string>][] = [
      [body, unsigned],
      [body, { ...good, 'x-hub-signature-256': '' }],
      [body, { ...good, 'x-hub-signature-256': 'sha256=' }],
      [body, { ...good, 'x-hub-signature-256': signature.slice(0, -1) }],
      [body, { ...good, 'x-hub-signature-256': signature.slice('sha256='.length) }],
      [body, { ...good, 'x-hub-signature-256': signature.toUpperCase() }],
      [body, { ...good, 'x-hub-signature-256': `${signature}, ${signature}` }],
      [body, { ...unsigned, 'x-hub-signature': sha1 }],
      [body, headersOf('workflow_run', body, 'd1', 'another-secret-of-somebody')],
      [body, headersOf('workflow_run', body, 'd1', '')],
      [JSON.stringify(JSON.parse(body.toString()), null, 1), good],
      [Buffer.concat([body, Buffer.from(' ')]), good],
      [run(9, 'mallory/hello'), headersOf('workflow_run', run(9, 'mallory/hello'), 'd3')],
      [run(9, 'octocat/unsigned'), headersOf('workflow_run', run(9, 'octocat/unsigned'), 'd4')],
    ]
    for (const [sent, headers] of refused) expect([headers, await post(sent, headers)]).toEqual([headers, 401])
    expect(await jobs(getDb())).toEqual([])
    expect(await getDb().query('select key from forge_deliveries')).toEqual([])
  })

  test('what is signed and no delivery is refused with a sentence', async () => {
    const post = await serve()
    for (const body of ['[]', 'null', '{"repository":7}', 'payload=%7B%7D', ''])
      expect(await post(body, headersOf('workflow_run', Buffer.from(body), 'd1'))).toBe(400)
    const { 'x-github-delivery': _, ...anonymous } = headersOf('workflow_run', run(7), 'd1')
    expect(await post(run(7), anonymous)).toBe(400)
  })

  test('a body beyond the limit is not read to its end', async () => {
    const post = await serve()
    const body = Buffer.alloc(26 * 1024 * 1024, 'x')
    expect(await post(body, headersOf('workflow_run', body, 'd1')).catch(() => 413)).toBe(413)
  })

  test("every example of GitHub's own is taken, and only failures and endings make work", async () => {
    const names = ['workflow_run', 'workflow_job', 'check_run', 'issues', 'pull_request', 'ping', 'push', 'star']
    const all = names.flatMap((name) => payloadsOf(name).map((payload) => ({ name, payload })))
    const repositories = [
      ...new Set(
        all.flatMap(({ payload }) => (payload as { repository?: { full_name: string } }).repository?.full_name ?? []),
      ),
    ]
    const post = await serve(repositories.map((repository) => forgeOf(repository)))
    for (const [i, { name, payload }] of all.entries()) {
      const body = Buffer.from(JSON.stringify(payload))
      const hasRepository = 'repository' in payload
      const status = await post(body, headersOf(name, body, `d${i}`))
      expect([name, i, status]).toEqual([
        name,
        i,
        hasRepository ? expect.toSatisfy((s: number) => s === 202 || s === 200) : 401,
      ])
    }
    const kinds = (await getDb().query<{ kind: string }>('select distinct kind from jobs order by kind')).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['read-run', 'read-thread'])
    const ended = payloadsOf('workflow_run').filter(({ action }) => action === 'completed').length
    const runs = await getDb().query("select subject from jobs where kind = 'read-run'")
    expect(runs.length).toBeGreaterThan(0)
    expect(runs.length).toBeLessThanOrEqual(ended + 2)
  })

  test('row 29: a burst costs few transactions, and makes one job for each run', { timeout: 60_000 }, async () => {
    let transactions = 0
    const counting: Database = {
      ...getDb(),
      transaction: (work) => {
        transactions += 1
        return getDb().transaction(work)
      },
    }
    const post = await serve([forgeOf('octocat/hello')], counting)
    const statuses = await Promise.all(
      Array.from({ length: 400 }, (_, i) => {
        const body = Buffer.concat([run(1 + (i % 10)), Buffer.from(' '.repeat(i))])
        return post(body, headersOf('workflow_run', body, `burst-${i}`))
      }),
    )
    expect(statuses.filter((status) => status !== 202)).toEqual([])
    expect(transactions).toBeLessThan(200)
    expect(await jobs(getDb())).toHaveLength(10)
  })

  test('row 29: what is too much to wait is refused with a time to come back, and nothing of it is kept', async () => {
    const projects = [{ id: 1, pipelines: { forge: forgeOf('octocat/hello') } }]
    const take = createTakeDelivery({ db: getDb(), clock: systemClock, projects, enabled: true })
    const sent = Array.from({ length: 2500 }, (_, i) => {
      const body = run(i + 1)
      return take('github', { body, headers: headersOf('ping', body, `flood-${i}`) })
    })
    const refused = (await Promise.allSettled(sent)).filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: { retryAfterMs: 5000 } })
    const kept = await getDb().query("select key from forge_deliveries where key like 'id:%'")
    expect(kept).toHaveLength(sent.length - refused.length)
  })
})
