import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeTarget } from '../../test/helpers/fake-target.ts'
import { seedIssue } from '../../test/helpers/seed-issue.ts'
import type { Database } from '../store/database.ts'
import { getIssue } from '../store/issues.ts'
import type { Project } from './context.ts'
import { observeRelease } from './exposure.ts'

const ROUTE = 'POST /checkout'
/** 3 events came through, of 40 requests that failed: the SDK drops an event that equals the one before it. */
const EVENTS = 3
const EXPOSURE = { requests: 200, errors: 40, allRequests: 900, allErrors: 41 }

describeEachEngine('observeRelease', (getDb) => {
  test('counts failed requests of the route when the issue is the only one there', async () => {
    const id = await issueOn('http://127.0.0.1:8080/checkout')
    await issueOn('http://127.0.0.1:8080/shipping/quote')
    expect(await recurrences(getDb(), id)).toBe(EXPOSURE.errors)
  })

  test('counts events when another issue is known on the route: nobody knows whose the failed requests are', async () => {
    const id = await issueOn('http://127.0.0.1:8080/checkout')
    await issueOn('http://127.0.0.1:8080/checkout')
    expect(await recurrences(getDb(), id)).toBe(EVENTS)
  })

  test('counts nothing on a release without an event of the issue', async () => {
    const id = await issueOn('http://127.0.0.1:8080/checkout')
    expect(await recurrences(getDb(), id, 'r2')).toBe(0)
  })

  test('counts events when the target does not say how many requests of the route failed', async () => {
    const id = await issueOn('http://127.0.0.1:8080/checkout')
    expect(await recurrences(getDb(), id, 'r1', { requests: 200, allRequests: 900, allErrors: 41 })).toBe(EVENTS)
  })

  async function issueOn(url: string): Promise<number> {
    const id = await seedIssue(getDb(), { eventCount: EVENTS })
    await getDb().query('update events set payload = $1 where issue_id = $2', [
      JSON.stringify({ request: { method: 'POST', url, headers: {} } }),
      id,
    ])
    return id
  }
})

async function recurrences(db: Database, id: number, release = 'r1', exposure: object = EXPOSURE): Promise<number> {
  const target = new FakeTarget()
  target.exposures.set(release, exposure as typeof EXPOSURE)
  const project = { id: 1, target } as unknown as Project
  return (await observeRelease(db, { project, issue: await getIssue(db, id), release, route: ROUTE })).recurrences
}
