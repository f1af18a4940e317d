import { afterEach, expect, test } from 'vitest'
import { StaleLeaseError } from '../../src/jobs/jobs.ts'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { CiLine, FAILED_TESTS, MISSING_REQUESTS, NETWORK_FAILURE } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { REPOSITORY } from '../helpers/github-ci/github-ci.ts'

/** More than there are places. */
const TRIES_MAX = 80
const ADA = { login: 'ada', type: 'User' as const }

type Run = Parameters<CiLine['ci']['addRun']>[0]

interface Story {
  name: string
  /** A failure that is another one for another name. */
  run(name: string): Run
  judge: CiLine['ci']['judge']
  /** What it must come by, lest the story becomes another. */
  effects: string[]
  ends: { issue: string; attempt: string }
}

const edited = (name: string): Run => ({ jobs: [{ log: MISSING_REQUESTS.replace('requests', name) }] })
const PROPOSED = ['push', 'open_pull_request', 'label', 'request_review', 'comment', 'comment']

const STORIES: Story[] = [
  {
    name: 'a fix that its own run proves',
    run: edited,
    judge: () => 'success',
    effects: PROPOSED,
    ends: { issue: 'verifying', attempt: 'verified' },
  },
  {
    name: 'a fix that its own run refutes',
    run: edited,
    judge: () => 'failure',
    effects: [...PROPOSED, 'close_pull_request'],
    ends: { issue: 'needs_human', attempt: 'failed' },
  },
  {
    name: 'a failure that a person has to mend',
    run: (name) => ({ jobs: [{ log: FAILED_TESTS.replace('test_total', `test_${name}`) }] }),
    judge: () => undefined,
    effects: ['comment', 'label'],
    ends: { issue: 'needs_human', attempt: 'cancelled' },
  },
  {
    name: 'a failure that passes when it is run again',
    run: (name) => ({ path: `.github/workflows/${name}.yml`, jobs: [{ log: NETWORK_FAILURE }] }),
    judge: () => 'success',
    effects: ['rerun'],
    ends: { issue: 'mitigated', attempt: 'recovered' },
  },
]

class Crash extends Error {}

describeEachEngine('a pipeline that is healed while the engine dies', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  const onPlace = (failpoint: (place: string) => void): void => void Object.assign(ci.line.context, { failpoint })

  /** A failure that a person asks for, until nothing happens any more; gives what is there then, and how it came about. */
  async function healed(story: Story, name: string) {
    const { github, repo } = ci.ci
    const { id } = ci.ci.addRun(story.run(name))
    const before = { requests: github.requests.length, pulls: ci.ci.pulls().length, branches: ci.ci.branches().length }
    const body = `It broke: https://github.com/${REPOSITORY}/actions/runs/${id}`
    const labels = ['auto-heal', 'workflow-failure']
    const asked = github.state.openIssue(repo, { user: ADA, title: 'CI is red', body, labels })
    await ci.tell('issues', { action: 'opened', issue: { number: asked.number } })
    for (let tries = 0; tries < TRIES_MAX && !(await isOver(story)); tries++) await step(2000)
    const writes = github.requests.slice(before.requests).filter(({ method }) => method !== 'GET')
    const [attempt] = await getDb().query<{ id: number; state: string; reason: string | null; issue: string }>(
      'select a.id, a.state, a.reason, i.state as issue from attempts a join issues i on i.id = a.issue_id order by a.id desc limit 1',
    )
    const [pull] = ci.ci.pulls().slice(before.pulls)
    return {
      ends: { issue: attempt!.issue, attempt: attempt!.state },
      reason: attempt!.reason?.replaceAll(name, '').replace(/\d+/g, 'N'),
      effects: await effectsOf(attempt!.id),
      writes: writes.map(({ operation }) => operation).toSorted(),
      branches: ci.ci.branches().length - before.branches,
      pull: pull && { state: pull.state, labels: pull.labels, said: pull.comments.length },
      asked: { labels: asked.labels, said: asked.comments.length },
    }
  }

  /** A crash is no failed try of a stage: a worker that dies leaves its job to the next. */
  async function step(ms: number): Promise<void> {
    await getDb().query("update jobs set attempts = 0 where state = 'pending'")
    await ci.line.pass(ms, ms).catch((error: unknown) => {
      // It died behind the commit that ended its job.
      if (!(error instanceof StaleLeaseError)) throw error
    })
  }

  /** What its end leaves behind is a pull request, which is followed until somebody takes it. */
  async function isOver({ ends }: Story): Promise<boolean> {
    const states = (await ci.attempts()).map(({ state }) => state)
    const open = await getDb().query(
      "select 1 from jobs where state in ('pending', 'in_progress') and kind <> 'follow'",
    )
    return states.at(-1) === ends.attempt && open.length === 0
  }

  async function effectsOf(attemptId: number): Promise<string[]> {
    const rows = await getDb().query<{ action: string; phase: string }>(
      'select action, phase from audit where effect_key like $1 order by seq',
      [`attempt:${attemptId}:%`],
    )
    return rows.map(({ action, phase }) => `${action} ${phase}`)
  }

  test.each(STORIES)(
    'X04 row 1 at every place between two effects of $name: all is as without a crash',
    {
      timeout: 90_000,
    },
    async (story) => {
      ci = await CiLine.open(getDb(), { settings: { reviewers: ['ada'], pollMs: 1000 } })
      ci.ci.judge = story.judge
      const places = new Set<string>()
      onPlace((place) => places.add(place))
      const undisturbed = await healed(story, 'requests')
      expect(undisturbed.ends).toEqual(story.ends)
      const intended = undisturbed.effects.filter((one) => one.endsWith(' intent'))
      expect(intended.toSorted()).toEqual(story.effects.map((action) => `${action} intent`).toSorted())

      const left = new Set(places)
      onPlace((place) => {
        if (left.delete(place)) throw new Crash(place)
      })
      expect(await healed(story, 'yaml')).toEqual(undisturbed)
      expect([...left]).toEqual([])
      expect((await verifyAudit(getDb())).intact).toBe(true)
    },
  )

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
