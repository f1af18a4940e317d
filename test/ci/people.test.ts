import { afterEach, expect, test } from 'vitest'
import { getAttempt } from '../../src/store/attempts.ts'
import { CiLine, MISSING_REQUESTS, NETWORK_FAILURE } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { commitAll, writeFiles } from '../helpers/git-repository.ts'
import { REPOSITORY, WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const BRANCH = 'auto-heal/ticket-1'
const ADA = { login: 'ada', type: 'User' as const }

describeOnSqlite('people on the pull requests of pipelines', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  test('D15 B84 a reviewer pushes a second commit: its run decides, and what was changed on the fix is kept with the outcome', async () => {
    ci = await CiLine.open(getDb(), { settings: { reviewers: ['ada'] } })
    await ci.fail()
    const [pull] = ci.ci.pulls()
    const edited = ci.ci.file(BRANCH, WORKFLOW).replace('pip install requests', 'pip install requests==2.32.3')
    const commit = await ci.ci.change(BRANCH, async (dir) => {
      writeFiles(dir, { [WORKFLOW]: edited })
      await commitAll(dir, 'Pin it')
    })
    ci.ci.addRun({ branch: BRANCH, commit, event: 'pull_request', conclusion: 'success' })
    await ci.line.pass(61_000, 61_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'verified' }])
    ci.ci.merge(pull!)
    await ci.line.pass(61_000, 61_000)
    expect(await ci.issues()).toMatchObject([{ state: 'healed' }])
    const { report } = await getAttempt(getDb(), 1)
    expect(report).toMatchObject({
      edited: expect.stringMatching(/^-.*pip install requests\n\+.*requests==2\.32\.3$/m),
    })
    expect(await getDb().query('select outcome from outcomes')).toMatchObject([{ outcome: 'healed' }])
    // Nobody undoes what a person pushed.
    expect(ci.ci.head(BRANCH)).toBe(commit)
  })

  test('D70 whoever closes everything by hand is heard: the runs end, nothing is opened again and nothing more is said', async () => {
    ci = await CiLine.open(getDb())
    const { github, repo } = ci.ci
    const ask = async (log: string) => {
      const { id } = ci.ci.addRun({ jobs: [{ log }] })
      const body = `It broke: https://github.com/${REPOSITORY}/actions/runs/${id}`
      const issue = github.state.openIssue(repo, {
        user: ADA,
        title: 'CI is red',
        body,
        labels: ['auto-heal', 'workflow-failure'],
      })
      await ci.tell('issues', { action: 'opened', issue: { number: issue.number } })
      await ci.line.drain()
      return issue
    }
    const waiting = await ask(NETWORK_FAILURE)
    const proposed = await ask(MISSING_REQUESTS)
    const [pull] = ci.ci.pulls()
    expect(await ci.attempts()).toMatchObject([{ state: 'rerun' }, { state: 'proposed' }])
    const said = [waiting, proposed, pull!].map(({ comments }) => comments.length)
    for (const one of [waiting, proposed, pull!]) {
      github.state.close(one, ADA)
      await ci.tell(one === pull ? 'pull_request' : 'issues', {
        action: 'closed',
        ...(one === pull ? { pull_request: { number: one.number } } : { issue: { number: one.number } }),
      })
    }
    await ci.line.pass(300_000, 60_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'cancelled' }, { state: 'rejected' }])
    expect([waiting, proposed, pull!].map(({ state }) => state)).toEqual(['closed', 'closed', 'closed'])
    expect([waiting, proposed, pull!].map(({ comments }) => comments.length)).toEqual(said)
  })

  test('D74 a fault of Prunella itself is a line of its own log: no issue, no label, nothing that could set it off again', async () => {
    ci = await CiLine.open(getDb())
    const { forge } = ci.pipelines
    let faults = 0
    Object.assign(ci.pipelines, {
      forge: {
        ...forge,
        failedJobs: async () => {
          faults += 1
          throw new TypeError('a fault of ours')
        },
      },
    })
    await ci.fail().catch(() => undefined)
    await ci.line.pass(600_000, 60_000).catch(() => undefined)
    expect(faults).toBeGreaterThan(0)
    expect(await ci.issues()).toEqual([])
    expect(ci.ci.github.requests.every(({ method }) => method === 'GET')).toBe(true)
  })
})
