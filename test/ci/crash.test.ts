import { afterEach, expect, test } from 'vitest'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { CiLine, MISSING_REQUESTS, NETWORK_FAILURE } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'

const PLACES = [
  'read-run:before-events',
  'read-run:after-events',
  'mend:before-commit',
  'propose:before',
  ...['push', 'open_pull_request', 'label', 'request_review'].flatMap((action) =>
    ['before-intent', 'after-intent', 'after-effect', 'after-result'].map((place) => `${action}:${place}`),
  ),
  'propose:before-commit',
  'follow:before',
  'comment:after-effect',
  'follow:before-commit',
]

class Crash extends Error {}

describeEachEngine('a pipeline that is healed while the engine dies', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  /** Dies at each of the places once, in turn, wherever it comes by. */
  function dieAt(places: readonly string[]): { left: Set<string> } {
    const left = new Set(places)
    Object.assign(ci.line.context, {
      failpoint: (place: string) => {
        if (left.delete(place)) throw new Crash(place)
      },
    })
    return { left }
  }

  test('at every place between two effects: one issue, one branch, one pull request, each effect once', {
    timeout: 300_000,
  }, async () => {
    ci = await CiLine.open(getDb(), { settings: { reviewers: ['ada'] } })
    ci.ci.judge = () => 'success'
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    // A crash is no failed try of a stage: a worker that dies leaves its job to the next.
    const { left } = dieAt(PLACES)
    await ci.tell('workflow_run', { action: 'completed', workflow_run: { id } })
    for (let i = 0; i < PLACES.length + 10; i++) {
      await getDb().query("update jobs set attempts = 0 where state = 'pending'")
      await ci.line.pass(2000, 2000)
    }
    await ci.line.pass(130_000, 65_000)
    expect([...left]).toEqual([])
    expect(await ci.issues()).toMatchObject([{ state: 'verifying', eventCount: 1 }])
    expect(await ci.attempts()).toMatchObject([{ state: 'verified' }])
    expect(ci.ci.branches()).toEqual(['auto-heal/ticket-1', 'main'])
    expect(ci.ci.pulls()).toHaveLength(1)
    expect(ci.ci.pulls()[0]!.comments).toHaveLength(1)
    expect(ci.ci.github.count('pulls/create')).toBe(1)
    expect(await ci.effects()).toEqual(['push', 'open_pull_request', 'label', 'request_review', 'comment'])
    expect((await verifyAudit(getDb())).intact).toBe(true)
  })

  test('around a re-run: the pipeline runs again once', { timeout: 300_000 }, async () => {
    ci = await CiLine.open(getDb())
    ci.ci.judge = () => 'success'
    const { left } = dieAt(['rerun:after-intent', 'rerun:after-effect', 'rerun:after-result'])
    await ci.fail({ jobs: [{ log: NETWORK_FAILURE }] })
    await ci.line.pass(130_000, 10_000)
    expect([...left]).toEqual([])
    expect(ci.ci.github.count('actions/re-run-workflow-failed-jobs')).toBe(1)
    expect(await ci.attempts()).toMatchObject([{ state: 'recovered' }])
  })

  test('D55 twenty failures at once, with answers that get lost: an issue, a branch and a pull request for each', {
    timeout: 300_000,
  }, async () => {
    ci = await CiLine.open(getDb(), { settings: { pullRequestsPerHourMax: 100 } })
    const names = Array.from({ length: 20 }, (_, i) => `package_${String.fromCharCode(97 + i)}`)
    ci.ci.github.faults.add(
      { operation: 'pulls/create', fault: { kind: 'lost' }, times: 3 },
      { operation: 'issues/add-labels', fault: { kind: 'lost' }, times: 3 },
      { operation: 'actions/get-workflow-run', fault: { kind: 'secondary_limit', retryAfterS: 60 }, times: 5 },
    )
    for (const name of names) {
      const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS.replace('requests', name) }] })
      await ci.tell('workflow_run', { action: 'completed', workflow_run: { id } })
    }
    await ci.line.drain()
    await ci.line.pass(480_000, 61_000)
    expect(await ci.issues()).toHaveLength(20)
    expect(ci.ci.branches()).toHaveLength(21)
    expect(ci.ci.pulls()).toHaveLength(20)
    expect(ci.ci.pulls().every(({ labels }) => labels.includes('auto-heal'))).toBe(true)
  })
})
