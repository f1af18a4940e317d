import { expect, onTestFinished, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { logOf } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { deliverySender } from '../helpers/delivery-sender.ts'
import { headersOf, WEBHOOK_SECRET } from '../helpers/github-ci/delivery.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { ServerProcess, storeOf } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const RUNS = 50
const DELIVERIES = 1000
const RESENT = 100
const ROUNDS_MAX = 5
/** GitHub waits no longer for an answer. */
const ANSWER_MS_MAX = 10_000
const CAUSES = ['requests', 'numpy', 'flask', 'django', 'pandas']

interface Sent {
  event: string
  body: Buffer
  id: string
}

/** What GitHub tells of a matrix that turns red: of every job, and of every check. */
function deliveryOf(i: number, runId: number): Sent {
  const isJob = i % 2 === 0
  const details_url = `https://github.com/${REPOSITORY}/actions/runs/${runId}/job/${i}`
  const subject = isJob
    ? { workflow_job: { run_id: runId, conclusion: 'failure', id: i } }
    : { check_run: { conclusion: 'failure', details_url, app: { slug: 'github-actions' } } }
  const payload = { action: 'completed', ...subject, repository: { full_name: REPOSITORY } }
  return {
    event: isJob ? 'workflow_job' : 'check_run',
    body: Buffer.from(JSON.stringify(payload)),
    id: `burst-${i}`,
  }
}

describeEachEngine('a burst of deliveries, the shipped server', (_, getPlace) => {
  test('row 29: 1,000 deliveries at once are all answered in time, none is lost, one issue for each cause; rows 25 and 26: forged and replayed ones change nothing', {
    timeout: 180_000,
  }, async () => {
    const ci = await GithubCi.start({ files: { [WORKFLOW]: 'on: push\njobs: {}\n' } })
    const server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 1
projects:
  shop:
    id: 1
    forge: { kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', git_url: '${ci.server.url}', webhook_secret: ${WEBHOOK_SECRET}, poll_ms: 3600000, requests_per_minute_max: 100000 }
`)
    onTestFinished(() => server.remove())
    await server.start({ GITHUB_TOKEN: TOKEN, ...storeOf(getPlace()) })
    const send = deliverySender()
    const post = ({ event, body, id }: Sent, secret = WEBHOOK_SECRET) =>
      send(new URL('/webhooks/github', server.url), body, headersOf(event, body, id, secret))
    const counts = async (): Promise<number[]> => {
      const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
      return issues.map(({ eventCount }) => eventCount)
    }
    const runs = Array.from({ length: RUNS }, (_, i) =>
      ci.addRun({ jobs: [{ log: logOf(`ModuleNotFoundError: No module named '${CAUSES[i % CAUSES.length]}'`) }] }),
    )
    const all = Array.from({ length: DELIVERIES }, (_, i) => deliveryOf(i, runs[i % RUNS]!.id))

    // A store that is too slow makes the server say so: then nothing of it is kept, and the forge is asked to send it again.
    let unsent = all
    for (let round = 0; unsent.length > 0 && round < ROUNDS_MAX; round++) {
      const answers = await Promise.all(unsent.map((one) => post(one)))
      expect(answers.filter(({ status }) => status !== 202 && status !== 503)).toEqual([])
      // Of twenty one may meet a moment in which the machine does something else.
      const sortedMs = answers.map(({ ms }) => ms).sort((a, b) => a - b)
      expect(sortedMs[Math.floor(0.95 * (sortedMs.length - 1))]).toBeLessThan(ANSWER_MS_MAX)
      unsent = unsent.filter((_, i) => answers[i]!.status === 503)
    }
    expect(unsent).toEqual([])
    const told = CAUSES.map(() => RUNS / CAUSES.length)
    await until(async () => (await counts()).reduce((sum, count) => sum + count, 0) === RUNS, 60_000)
    expect(await counts()).toEqual(told)

    const some = all.slice(0, RESENT)
    const statusesOf = async (sent: Promise<{ status: number }>[]): Promise<number[]> => [
      ...new Set((await Promise.all(sent)).map(({ status }) => status)),
    ]
    expect(await statusesOf(some.map((one) => post(one)))).toEqual([200])
    expect(await statusesOf(some.map((one) => post({ ...one, id: `${one.id}-again` })))).toEqual([200])
    expect(await statusesOf(some.map((one) => post(one, 'another-secret-of-somebody')))).toEqual([401])
    expect(await counts()).toEqual(told)
  })
})
