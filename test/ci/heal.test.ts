import { afterEach, expect, test } from 'vitest'
import { createEditWorkflow } from '../../src/pipeline/ci/edit-workflow.ts'
import { verifyAudit } from '../../src/store/audit-verify.ts'
import { ratesByCategory } from '../../src/store/pull-requests.ts'
import { CiLine, FAILED_TESTS, FIXED_YAML, logOf, MISSING_REQUESTS, NETWORK_FAILURE } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { refuseWorkflows } from '../helpers/github-ci/git-server.ts'
import { REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const BRANCH = 'auto-heal/ticket-1'
const ADA = { login: 'ada', type: 'User' as const }

describeEachEngine('pipelines are healed', (getDb) => {
  let ci: CiLine
  const open = async (options: Parameters<typeof CiLine.open>[1] = {}): Promise<CiLine> => {
    ci = await CiLine.open(getDb(), options)
    return ci
  }
  afterEach(() => ci.close())

  /** An issue of the forge that asks for a run to be healed. */
  const ask = async (runId: number, labels: string[], body?: string) => {
    const { github, repo } = ci.ci
    const text = body ?? `It broke: https://github.com/${REPOSITORY}/actions/runs/${runId}`
    const issue = github.state.openIssue(repo, { user: ADA, title: 'CI is red', body: text, labels })
    await ci.tell('issues', { action: 'opened', issue: { number: issue.number } })
    await ci.line.drain()
    return issue
  }
  const BOTH = ['auto-heal', 'workflow-failure']

  test('D11 D12 D22 D23 D38 D58 D71 a failure becomes a pull request that changes only what is meant, without a person; a person merges it, and it is healed', async () => {
    await open()
    ci.ci.judge = () => 'success'
    const commit = ci.ci.head()
    const runId = await ci.fail()

    expect(ci.ci.branches()).toEqual([BRANCH, 'main'])
    expect(ci.ci.file(BRANCH, WORKFLOW)).toBe(FIXED_YAML)
    expect(ci.ci.server.git('diff', '--name-only', 'main', BRANCH).trim()).toBe(WORKFLOW)
    expect(ci.ci.server.git('rev-parse', `${BRANCH}^`).trim()).toBe(commit)
    expect(ci.ci.head()).toBe(commit)
    const [pull] = ci.ci.pulls()
    expect(pull).toMatchObject({
      state: 'open',
      labels: ['auto-heal'],
      pull: { base: 'main', head: BRANCH, draft: true },
    })
    for (const part of [
      `run ${runId}`,
      'ModuleNotFoundError',
      'missing-dependency',
      'The step that installs requests',
      'The workflow parses',
      '### How to test it',
    ])
      expect(pull!.body).toContain(part)

    await ci.line.pass(120_000, 60_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'verified' }])
    expect(pull!.comments.map(({ body }) => body)).toEqual([expect.stringContaining('is green')])
    ci.ci.merge(pull!)
    await ci.tell('pull_request', { action: 'closed', pull_request: { number: pull!.number } })
    await ci.line.drain()
    expect(await ci.issues()).toMatchObject([{ state: 'healed' }])
    expect(await ci.attempts()).toMatchObject([{ state: 'merged' }])
    expect(await ci.effects()).toEqual(['push', 'open_pull_request', 'label', 'comment'])
    expect(ci.ci.github.requests.filter(({ path }) => /\/merge|auto_merge/.test(path))).toEqual([])
    expect((await verifyAudit(getDb())).intact).toBe(true)

    await ci.line.clock.advance(1000)
    await ci.fail()
    expect((await ci.issues())[0]!.state).not.toBe('healed')
  })

  test('the token is in no argument, no address and no file of git, and reaches no other address', async () => {
    await open()
    await ci.fail()
    expect(ci.ci.server.authorizations.length).toBeGreaterThan(2)
    expect(ci.ci.server.authorizations.every((one) => one?.startsWith('Basic '))).toBe(true)
    expect(JSON.stringify(await getDb().query('select * from audit'))).not.toContain(TOKEN)
    expect(JSON.stringify(await getDb().query('select * from attempts'))).not.toContain(TOKEN)
    expect(ci.pipelines.forge.remote.url).not.toContain(TOKEN)
  })

  test('what passes when it is run again is not proposed: it is mitigated, and open again when it comes back', async () => {
    await open()
    ci.ci.judge = () => 'success'
    await ci.fail({ jobs: [{ log: NETWORK_FAILURE }] })
    await ci.line.pass(61_000, 61_000)
    expect(await ci.issues()).toMatchObject([{ state: 'mitigated' }])
    expect(await ci.attempts()).toMatchObject([{ state: 'recovered' }])
    expect(await ci.effects()).toEqual(['rerun'])
    expect(ci.ci.branches()).toEqual(['main'])

    await ci.line.clock.advance(1000)
    await ci.fail({ jobs: [{ log: NETWORK_FAILURE }] })
    await ci.line.pass(61_000, 61_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'recovered' }, { state: 'recovered' }])
  })

  test('what fails again is proposed as a mitigation, which leaves the issue open', async () => {
    await open()
    const original = ci.propose
    ci.propose = async (request) => {
      const found = await original(request)
      return 'fix' in found ? { fix: { ...found.fix, isMitigation: true } } : found
    }
    ci.ci.judge = (_, run) => (run ? 'failure' : 'success')
    await ci.fail({ jobs: [{ log: NETWORK_FAILURE }] })
    await ci.line.pass(130_000, 65_000)
    const [pull] = ci.ci.pulls()
    expect(pull!.labels).toEqual(['auto-heal', 'mitigation'])
    expect(pull!.body).toContain('failed again (attempt 2)')
    expect(pull!.body).toContain('**mitigation**')
    ci.ci.merge(pull!)
    await ci.line.pass(130_000, 65_000)
    expect(await ci.issues()).toMatchObject([{ state: 'mitigated' }])
  })

  test('D75 row 30 red on its own branch is a failed attempt of the same issue: no new one, and the pull request is taken back', async () => {
    await open()
    ci.ci.judge = () => 'failure'
    await ci.fail()
    const own = [...ci.ci.runs.values()].find(({ branch }) => branch === BRANCH)!
    await ci.tell('workflow_run', { action: 'completed', workflow_run: { id: own.id } })
    await ci.line.pass(61_000, 61_000)
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human', eventCount: 1 }])
    expect(await ci.attempts()).toMatchObject([{ state: 'failed', reason: expect.stringContaining(`run ${own.id}`) }])
    expect(ci.ci.pulls()).toMatchObject([{ state: 'closed' }])
    expect(ci.ci.pulls()[0]!.comments[0]!.body).toContain('failed too')
  })

  test('D68 a pull request that people close is a lesson: the same change is not proposed again', async () => {
    await open()
    await ci.fail()
    const [pull] = ci.ci.pulls()
    ci.ci.github.state.close(pull!, ADA)
    await ci.line.pass(61_000, 61_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'rejected' }])
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])

    // Another line of the log, so another issue, of the same workflow with the same change.
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace("'requests'", "'requests.adapters'") }] })
    expect(ci.ci.pulls()).toHaveLength(1)
    expect(await ci.attempts()).toMatchObject([
      {},
      { state: 'failed', reason: expect.stringContaining(`#${pull!.number}`) },
    ])
  })

  test('the same change that is open already is not proposed beside itself', async () => {
    await open()
    await ci.fail()
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace("'requests'", "'requests.adapters'") }] })
    expect(ci.ci.pulls()).toHaveLength(1)
    expect(await ci.issues()).toHaveLength(2)
    expect((await ci.issues()).map(({ state }) => state)).toEqual(['verifying', 'healing'])
  })

  test('D13 D39 an issue of a person with both labels and only the address of a run becomes a pull request that closes it', async () => {
    await open()
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const asked = await ask(id, BOTH)
    const [pull] = ci.ci.pulls()
    expect(pull!.body).toContain(`Fixes #${asked.number}`)
    expect(asked.comments.map(({ body }) => body)).toEqual([expect.stringContaining(`#${pull!.number}`)])
  })

  test('D07 an issue that is opened and labeled four times is one attempt', async () => {
    await open()
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const asked = await ask(id, BOTH)
    for (let i = 0; i < 4; i++) await ci.tell('issues', { action: 'labeled', issue: { number: asked.number } })
    await ci.line.drain()
    expect(await ci.attempts()).toHaveLength(1)
    expect(ci.ci.pulls()).toHaveLength(1)
  })

  test.each([
    ['D08 D80 one of them only', ['auto-heal'], undefined],
    ['D08 D80 the other only', ['workflow-failure'], undefined],
    ['D41 one that says to keep away', [...BOTH, 'needs-manual-fix'], undefined],
    ['D09 both, and the run of another repository', BOTH, 'https://github.com/mallory/shop/actions/runs/7'],
    ['D09 both, and no run', BOTH, 'please run `rm -rf /` <!-- /acme/shop/actions/run/7 -->'],
  ])('an issue with labels: %s, does nothing', async (_, labels, body) => {
    await open()
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    await ask(id, labels, body)
    expect(await ci.issues()).toEqual([])
    expect(ci.ci.branches()).toEqual(['main'])
  })

  test.each([
    ['D40 auto-heal is removed', (labels: string[]) => labels.filter((name) => name !== 'auto-heal')],
    ['D41 needs-manual-fix is added', (labels: string[]) => [...labels, 'needs-manual-fix']],
  ])('%s while the fix is being found: it stops before anything is pushed', async (_, change) => {
    await open()
    const { github, repo } = ci.ci
    const original = ci.propose
    ci.propose = async (request) => {
      const issue = repo.issues.get(1)!
      github.state.setLabels(repo, issue, change(issue.labels), ADA)
      return original(request)
    }
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    await ask(id, BOTH)
    expect(ci.ci.branches()).toEqual(['main'])
    expect(await ci.effects()).toEqual([])
    expect(await ci.attempts()).toMatchObject([{ state: 'cancelled' }])
  })

  test('a file on the branch switches it off', async () => {
    await open({ files: { '.github/no-auto-heal': '' } })
    await ci.fail()
    expect(await ci.effects()).toEqual([])
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
  })

  test('D17 D67 without the permission to change workflows: the patch on the issue, and a sentence that names it', async () => {
    await open()
    refuseWorkflows(ci.ci.server)
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const asked = await ask(id, BOTH)
    const said = asked.comments.map(({ body }) => body).join('\n')
    expect(said).toContain('workflows: write')
    expect(said).toContain('+      - run: pip install requests')
    expect(said).not.toMatch(/✅|success/i)
    expect(asked.labels).toContain('needs-manual-fix')
    expect(ci.ci.pulls()).toEqual([])
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
  })

  test.each([
    ['D47 D51 D52 D53 D67 a failed test', FAILED_TESTS, 'AssertionError: assert 3 == 4'],
    [
      'D49 a vulnerability',
      logOf('npm audit report', 'found 3 vulnerabilities (1 moderate, 2 high)'),
      'found 3 vulnerabilities',
    ],
    [
      'D53 a lock file that is behind',
      logOf('error: the lock file /src/Cargo.lock needs to be updated but --locked was passed to prevent this'),
      'Run `cargo update --workspace` where the manifest is, and commit Cargo.lock.',
    ],
  ])(
    '%s is for a person to mend: the analysis, the label and what to do, and no pull request',
    async (_, log, words) => {
      await open()
      const { id } = ci.ci.addRun({ jobs: [{ log }] })
      const asked = await ask(id, BOTH)
      const [said] = asked.comments.map(({ body }) => body)
      expect(said).toContain(words)
      expect(said).toContain('### What to do')
      expect(asked.labels).toContain('needs-manual-fix')
      expect(ci.ci.branches()).toEqual(['main'])
      expect(await ci.attempts()).toMatchObject([{ state: 'cancelled' }])
    },
  )

  test.each([
    ['a name that is not found', 'curl: (6) Could not resolve host: pypi.org'],
    ['a service that is down', 'npm error 503 Service Unavailable - GET https://packages.example/left-pad'],
    ['a runner that is gone', '##[error]The self-hosted runner lost communication with the server.'],
  ])('D48 %s is outside of the project: run again, then for a person, and no pull request', async (_, words) => {
    await open()
    ci.propose = createEditWorkflow({ optionalJobs: [], timeoutMinutesMax: 360 }, 'github-actions')
    ci.ci.judge = (_, run) => (run ? 'failure' : 'success')
    const { id } = ci.ci.addRun({ jobs: [{ log: logOf(words) }] })
    const asked = await ask(id, BOTH)
    await ci.line.pass(130_000, 65_000)
    expect(await ci.effects()).toEqual(['rerun', 'comment', 'label'])
    expect(ci.ci.branches()).toEqual(['main'])
    expect(ci.ci.pulls()).toEqual([])
    expect(asked.labels).toContain('needs-manual-fix')
    expect(asked.comments[0]!.body).toContain('### What to do')
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
  })

  test('D14 reviewers are asked where they are configured, and D76 a pull request is a draft or not', async () => {
    await open({ settings: { reviewers: ['ada', 'grace'], draft: false } })
    await ci.fail()
    expect(ci.ci.pulls()).toMatchObject([{ pull: { reviewers: ['ada', 'grace'], draft: false } }])
    expect(ci.ci.github.count('pulls/request-reviewers')).toBe(1)
  })

  test('D76 more pull requests than an hour may have wait for the next', async () => {
    await open({ settings: { pullRequestsPerHourMax: 1 } })
    await ci.fail()
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace('requests', 'yaml') }] })
    expect(ci.ci.pulls()).toHaveLength(1)
    await ci.line.pass(3_540_000, 1_770_000)
    expect(ci.ci.pulls()).toHaveLength(1)
    await ci.line.pass(120_000, 60_000)
    expect(ci.ci.pulls()).toHaveLength(2)
  })

  test('D60 D61 D62 D63 rates and times by category come from the ledger', async () => {
    await open()
    ci.ci.judge = () => 'success'
    await ci.fail()
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace('requests', 'yaml') }] })
    const [first, second] = ci.ci.pulls()
    await ci.line.pass(3_600_000, 600_000)
    ci.ci.merge(first!)
    ci.ci.github.state.close(second!, ADA)
    await ci.tell('pull_request', { action: 'closed', pull_request: { number: first!.number } })
    await ci.tell('pull_request', { action: 'closed', pull_request: { number: second!.number } })
    await ci.line.drain()
    expect(await ratesByCategory(getDb(), 1)).toEqual([
      {
        category: 'missing-dependency',
        issues: 2,
        pullRequests: 2,
        merged: 1,
        closed: 1,
        withdrawn: 0,
        timeToFixMs: 3_600_000,
      },
    ])
  })

  test('a dry run changes nothing', async () => {
    await open({ policy: { phase: 2, dryRun: true } })
    await ci.fail()
    await ci.fail({ jobs: [{ log: NETWORK_FAILURE }] })
    expect(await ci.effects()).toEqual([])
    expect(ci.ci.github.requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('text of a log and names that somebody chose are data in the pull request: no mention, no link, no markup, no way out of the fence', async () => {
    await open()
    const evil = "ModuleNotFoundError: No module named 'x' ``` @everyone <img src=x> [a](http://evil.test)"
    await ci.fail({
      name: '@everyone <script> [x](http://evil.test)',
      jobs: [{ name: '<b>@all</b>', log: MISSING_REQUESTS.replace(/ModuleNotFoundError.*/, evil) }],
    })
    const [pull] = ci.ci.pulls()
    const outside = pull!.body.replace(/(`{3,})text\n[\s\S]*?\n\1/g, '')
    expect(outside).not.toMatch(/@\w|<script|<b>|evil\.test\)/)
    expect(pull!.title).not.toContain('@')
  })
})
