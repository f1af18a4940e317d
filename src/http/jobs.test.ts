import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { startTestServer } from '../../test/helpers/http.ts'
import { WAY_TO } from '../../test/helpers/job-ways.ts'
import { JOB_STATES, type JobState } from '../domain/job-state.ts'
import { createAccessToken } from '../store/access-tokens.ts'
import { createAccess } from './access/access.ts'
import type { JobHistoryResponse, JobResponse } from './contract-jobs.ts'

const LEGAL: Record<JobState, JobState[]> = {
  pending: ['in_progress', 'failed', 'cancelled'],
  in_progress: ['pending', 'stuck', 'completed', 'failed', 'cancelled'],
  stuck: ['in_progress', 'failed', 'cancelled'],
  completed: [],
  failed: [],
  cancelled: [],
}

describeEachEngine('jobs over the API', (getDb) => {
  test('C08 C09 C36 every change that the table allows is made and is in the history in order; every other is 409 and leaves no entry', async () => {
    const clock = new FakeClock(1_800_000_000_000)
    const access = createAccess({ db: getDb(), clock })
    const { url } = await startTestServer(getDb(), { clock, access })
    const made = { kind: 'token', name: 'worker', role: 'operator', projectId: 1, parentId: null } as const
    const { text } = await createAccessToken(getDb(), { ...made, createdMs: clock.nowMs(), expiresMs: null })
    const ask = (path: string, body?: object) =>
      fetch(`${url}/api/v1/jobs${path}`, {
        headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      })
    const read = async (id: number) => (await (await ask(`/${id}`)).json()) as JobHistoryResponse
    const move = async (id: number, to: JobState) =>
      (await ask(`/${id}/transition`, { to, fence: (await read(id)).job.fence })).status

    for (const [from, to] of JOB_STATES.flatMap((from) => JOB_STATES.map((to) => [from, to] as const))) {
      const { job } = (await (await ask('', { kind: 'invoice', key: `${from}-${to}` })).json()) as JobResponse
      for (const step of WAY_TO[from]) expect(await move(job.id, step)).toBe(200)
      await clock.advance(1_000)
      const isLegal = LEGAL[from].includes(to)
      expect([from, to, await move(job.id, to)]).toEqual([from, to, isLegal ? 200 : 409])
      const { job: after, history } = await read(job.id)
      expect(after.state).toBe(isLegal ? to : from)
      expect(history.map((entry) => entry.to)).toEqual(['pending', ...WAY_TO[from], ...(isLegal ? [to] : [])])
      const times = history.map(({ atMs }) => atMs)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })
})
