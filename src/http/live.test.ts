import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { readStream, startTestServer } from '../../test/helpers/http.ts'
import { seedHeal, seedIssue } from '../../test/helpers/seed-issue.ts'
import { deferred } from '../lib/deferred.ts'
import type { Database } from '../store/database.ts'

describeEachEngine('live events', (getDb) => {
  test('E32 changes arrive while they happen, each with its number, in an event stream', async () => {
    const db = getDb()
    await seedIssue(db)
    const { url } = await startTestServer(db)
    const stream = await readStream(`${url}/events`)
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream')
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no')
    await stream.until('retry: ')

    const second = await seedIssue(db)
    expect(await stream.messages(1)).toMatchObject([{ id: '2', data: { type: 'issue.open', issueId: second } }])
    await seedHeal(db, second)
    const types = (await stream.messages(13)).map(({ data }) => data.type)
    expect(types.slice(0, 3)).toEqual(['issue.open', 'issue.diagnosed', 'issue.healing'])
    expect(types.at(-1)).toBe('issue.healed')
    await stream.cancel()
  })

  test('a client that comes back gets what it missed, once', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    const { url } = await startTestServer(db, { live: { pollMs: 20, batchMax: 3 } })
    const stream = await readStream(`${url}/events?after=1`, { 'last-event-id': '9' })
    expect((await stream.messages(4)).map(({ id }) => id)).toEqual(['10', '11', '12', '13'])
    await stream.cancel()
    const whole = await readStream(`${url}/events?after=0`)
    expect((await whole.messages(13)).map(({ id }) => Number(id))).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    await whole.cancel()
  })

  test('a number that was never given out, or none at all, starts at now', async () => {
    const db = getDb()
    await seedIssue(db)
    const { url } = await startTestServer(db)
    const ahead = await readStream(`${url}/events`, { 'last-event-id': '9999' })
    const garbage = await readStream(`${url}/events`, { 'last-event-id': '1\\ndata: x' })
    await ahead.until('retry: ')
    await garbage.until('retry: ')
    await seedIssue(db)
    expect((await ahead.messages(1)).map(({ id }) => id)).toEqual(['2'])
    expect((await garbage.messages(1)).map(({ id }) => id)).toEqual(['2'])
    await ahead.cancel()
    await garbage.cancel()
  })

  test('a stream opens once it knows where it starts, so that a client that sees it open misses nothing', async () => {
    const db = getDb()
    const { sql, release } = slowToSayTheNewest(db)
    const { url } = await startTestServer(sql)
    let isOpen = false
    const opening = readStream(`${url}/events`).then((stream) => {
      isOpen = true
      return stream
    })
    await settle(url)
    await settle(url)
    expect(isOpen).toBe(false)
    release()
    const stream = await opening
    await seedIssue(db)
    expect((await stream.messages(1)).map(({ id }) => id)).toEqual(['1'])
    await stream.cancel()
  })

  test('types choose', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    const { url } = await startTestServer(db)
    const stream = await readStream(`${url}/events?after=0&types=attempt.canary,issue.*`)
    const types = (await stream.messages(6)).map(({ data }) => data.type)
    expect(types).toEqual([
      'issue.open',
      'issue.diagnosed',
      'issue.healing',
      'issue.verifying',
      'attempt.canary',
      'issue.healed',
    ])
    await stream.cancel()
    expect((await fetch(`${url}/events?types=issue.%0a`)).status).toBe(400)
  })

  test('a quiet stream is kept open by comments', async () => {
    const { url } = await startTestServer(getDb(), { live: { pollMs: 10, heartbeatMs: 20 } })
    const stream = await readStream(`${url}/events`)
    expect(await stream.until(': heartbeat\n\n: heartbeat\n\n')).not.toContain('data:')
    await stream.cancel()
  })

  test('text from outside cannot end a message or forge another', async () => {
    const db = getDb()
    const hostile = 'a\n\nid: 99\ndata: {}\n\n\r\n\u2028: x'
    await planted(db, { id: 1, reason: hostile })
    const { url } = await startTestServer(db)
    const stream = await readStream(`${url}/events?after=0`)
    const messages = await stream.messages(1)
    expect(messages).toHaveLength(1)
    expect(messages).toMatchObject([{ id: '1', data: { reason: hostile } }])
    await stream.cancel()
  })

  test('what follows a fresh gap waits for the transaction that took the missing number', async () => {
    const db = getDb()
    const { url } = await startTestServer(db, { live: { pollMs: 10, gapWaitMs: 60_000 } })
    const nowMs = (await import('../lib/clock.ts')).systemClock.nowMs()
    await planted(db, { id: 1, atMs: nowMs })
    const stream = await readStream(`${url}/events?after=0`)
    await planted(db, { id: 3, atMs: nowMs })
    expect((await stream.messages(1)).map(({ id }) => id)).toEqual(['1'])
    await planted(db, { id: 2, atMs: nowMs })
    expect((await stream.messages(3)).map(({ id }) => id)).toEqual(['1', '2', '3'])
    // Nobody fills a gap that is old.
    await planted(db, { id: 9, atMs: nowMs - 120_000 })
    expect((await stream.messages(4)).map(({ id }) => id)).toEqual(['1', '2', '3', '9'])
    await stream.cancel()
  })

  test('too many clients: 503 and when to come back; a place is free once one leaves', async () => {
    const { url, live } = await startTestServer(getDb(), { live: { pollMs: 10, clientsMax: 1 } })
    const first = await readStream(`${url}/events`)
    const refused = await fetch(`${url}/events`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    await first.cancel()
    for (let i = 0; i < 200 && live.clients() > 0; i++) await settle(url)
    const next = await readStream(`${url}/events`)
    expect(next.response.status).toBe(200)
    await next.cancel()
  })

  test('HEAD opens no stream', async () => {
    const { url, live } = await startTestServer(getDb())
    const head = await fetch(`${url}/events`, { method: 'HEAD' })
    expect(head.headers.get('content-type')).toBe('text/event-stream')
    expect(live.clients()).toBe(0)
  })
})

async function settle(url: string): Promise<void> {
  await (await fetch(`${url}/health`)).text()
}

function slowToSayTheNewest(db: Database): { sql: Database; release(): void } {
  const gate = deferred()
  const query: Database['query'] = async (text, params) => {
    if (text.includes('max(id)')) await gate.promise
    return db.query(text, params)
  }
  return { sql: { ...db, query }, release: gate.resolve }
}

async function planted(
  db: Database,
  { id, atMs = 0, reason = '' }: { id: number; atMs?: number; reason?: string },
): Promise<void> {
  await db.query(
    `insert into transitions (id, at_ms, subject_kind, subject_id, to_state, reason) values ($1, $2, 'issue', 1, 'open', $3)`,
    [id, atMs, reason],
  )
}
