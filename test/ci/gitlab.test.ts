import { afterEach, expect, test } from 'vitest'
import { describeOnSqlite } from '../helpers/database.ts'
import { GITLAB_YAML, GitlabLine, MISSING_MODULE, traceOf } from '../helpers/gitlab-ci/gitlab-line.ts'
import { CI_FILE, GITLAB_TOKEN, PROJECT, type StoredMergeRequest } from '../helpers/gitlab-ci/stored.ts'

const BRANCH = 'auto-heal/ticket-1'
const BOTH = ['auto-heal', 'workflow-failure']

describeOnSqlite('pipelines of GitLab', (getDb) => {
  let ci: GitlabLine
  const open = async (options: Parameters<typeof GitlabLine.open>[1] = {}): Promise<GitlabLine> => {
    ci = await GitlabLine.open(getDb(), options)
    return ci
  }
  afterEach(() => ci.close())
  const requests = (): StoredMergeRequest[] => [...ci.ci.mergeRequests.values()]

  test('D01 D11 D12 D23 D38 D58 D71 at GitLab: a failed pipeline becomes a merge request that changes only what is meant, a person merges it, and it is healed', async () => {
    await open({ settings: { reviewers: ['ada', 'grace'] } })
    ci.ci.judge = () => 'success'
    const id = await ci.fail()
    expect(await ci.issues()).toMatchObject([{ title: expect.stringContaining('No module named') }])
    expect(ci.ci.branches()).toEqual([BRANCH, 'main'])
    expect(ci.ci.file(BRANCH)).toBe(
      GITLAB_YAML.replace('    - pip install -r', '    - pip install requests\n    - pip install -r'),
    )
    expect(ci.ci.server.git('diff', '--name-only', 'main', BRANCH).trim()).toBe(CI_FILE)
    const [request] = requests()
    expect(request).toMatchObject({
      state: 'opened',
      title: expect.stringMatching(/^Draft: Install the Python package requests/),
      source_branch: BRANCH,
      target_branch: 'main',
      labels: ['auto-heal'],
      reviewers: ['ada', 'grace'],
    })
    for (const part of [`run ${id}`, `/-/pipelines/${id}`, 'ModuleNotFoundError', 'The lint of the forge takes'])
      expect(request!.description).toContain(part)

    await ci.line.pass(120_000, 60_000)
    expect(await ci.attempts()).toMatchObject([{ state: 'verified' }])
    ci.ci.end(request!, 'merged')
    await ci.tell({ object_kind: 'merge_request', object_attributes: { iid: 1, action: 'merge' } })
    await ci.line.drain()
    expect(await ci.issues()).toMatchObject([{ state: 'healed' }])
    expect(ci.ci.requests.filter((one) => /\/merge$|auto_merge|when_pipeline_succeeds/.test(one))).toEqual([])
    expect(JSON.stringify(await getDb().query('select * from audit'))).not.toContain(GITLAB_TOKEN)
  })

  test('where the log does not say which test failed, what GitLab read from the reports of the job does', async () => {
    await open()
    const failing = {
      status: 'failed',
      classname: 'cart',
      name: 'adds up',
      file: 'a.py',
      system_output: 'expected 3\nat a.py:2',
    }
    const suite = { name: 'rspec', success_count: 4, failed_count: 1, test_cases: [{ status: 'success' }, failing] }
    await ci.fail({
      jobs: [
        { name: 'rspec 2/3', trace: traceOf(['it went wrong']) },
        { name: 'lint', trace: traceOf(['so did this']) },
      ],
      testSuites: [suite, { ...suite, name: 'other' }],
    })
    const titles = (await ci.issues()).map(({ title }) => title)
    expect(titles.filter((title) => title.includes('cart > adds up'))).toHaveLength(1)
    expect(titles).toHaveLength(2)
  })

  test('D01 D02 by polling, each pipeline once: children too, successes and stopped ones never, and a retry is another attempt', async () => {
    await open({ settings: { optionalJobs: [] } })
    await ci.poll()
    await ci.line.clock.advance(60_000)
    ci.ci.addPipeline({ status: 'success', jobs: [{ status: 'success' }] })
    ci.ci.addPipeline({ status: 'canceled' })
    ci.ci.addPipeline({ bridges: [{ status: 'failed' }], jobs: [{ status: 'success' }] })
    const child = ci.ci.addPipeline({
      source: 'parent_pipeline',
      jobs: [{ trace: traceOf(['FAILED a.py::b - assert 1 == 2', '1 failed in 0.10s']) }],
    })
    await ci.poll()
    await ci.poll()
    expect(await ci.issues()).toMatchObject([{ eventCount: 1, title: expect.stringContaining('assert 1 == 2') }])
    await ci.line.clock.advance(1000)
    ci.ci.retry(child)
    await ci.poll()
    await ci.poll()
    expect(await ci.issues()).toMatchObject([{ eventCount: 2 }])
  })

  test.each([
    ['a fork', { ref: 'refs/merge-requests/1/head', source: 'merge_request_event' }, 8],
    ['a merge train', { ref: 'refs/merge-requests/1/train', source: 'merge_request_event' }, 7],
    ['a branch of its own', { ref: 'auto-heal/ticket-9' }, 7],
  ])('D75 row 30 row 80 at GitLab: a failure of %s makes no issue', async (_, pipeline, source_project_id) => {
    await open()
    ci.ci.mergeRequests.set(1, { ...REQUEST, source_project_id })
    await ci.fail(pipeline)
    expect(await ci.issues()).toEqual([])
  })

  test('a pipeline of a merge request of the project itself is healed on the branch of that', async () => {
    await open()
    ci.ci.server.git('branch', 'feature', 'main')
    ci.ci.mergeRequests.set(1, { ...REQUEST, source_project_id: 7 })
    await ci.fail({ ref: 'refs/merge-requests/1/merge', source: 'merge_request_event' })
    expect(requests()[1]).toMatchObject({ target_branch: 'feature' })
  })

  test('what may pass by itself runs again first, and is not proposed when it passes', async () => {
    await open()
    ci.ci.judge = () => 'success'
    await ci.fail({ jobs: [{ trace: traceOf(['curl: (6) Could not resolve host: pypi.org']) }] })
    await ci.line.pass(61_000, 61_000)
    expect(ci.ci.requests.filter((one) => one.startsWith('POST') && one.endsWith('/retry'))).toHaveLength(1)
    expect(await ci.issues()).toMatchObject([{ state: 'mitigated' }])
    expect(ci.ci.branches()).toEqual(['main'])
  })

  test('K11 what fails again is tried again by the job itself: a mitigation, which leaves the issue open', async () => {
    await open()
    await ci.fail({
      jobs: [{ trace: traceOf(['toomanyrequests: You have reached your unauthenticated pull rate limit.']) }],
    })
    await ci.line.pass(130_000, 65_000)
    const [request] = requests()
    expect(request?.labels).toEqual(['auto-heal', 'mitigation'])
    expect(ci.ci.file(BRANCH)).toBe(GITLAB_YAML.replace('  stage: test\n', '  stage: test\n  retry: 2\n'))
    ci.ci.addPipeline({ status: 'success', ref: BRANCH, sha: ci.ci.head(BRANCH) })
    await ci.line.pass(65_000, 65_000)
    ci.ci.end(request!, 'merged')
    await ci.line.pass(65_000, 65_000)
    expect(await ci.issues()).toMatchObject([{ state: 'mitigated' }])
  })

  test('D26 D28 a job that took too long gets twice as long, and an image of Node that is too old a newer one', async () => {
    await open({
      files: { [CI_FILE]: 'default:\n  image: node:16-alpine # small\n\nunit tests:\n  script: [npm test]\n' },
    })
    await ci.fail({
      jobs: [
        {
          name: 'unit tests 2/3',
          failure_reason: 'job_execution_timeout',
          trace: traceOf([], { end: 'execution took longer than 1h30m0s seconds' }),
        },
      ],
    })
    expect(ci.ci.file(BRANCH)).toContain('unit tests:\n  script: [npm test]\n  timeout: 180 minutes\n')
    const engine =
      'error a@1.0.0: The engine "node" is incompatible with this module. Expected version ">=18.12". Got "16.20.2"'
    await ci.fail({ jobs: [{ name: 'unit tests: [linux]', trace: traceOf([engine]) }] })
    expect(ci.ci.file('auto-heal/ticket-2')).toContain('image: node:18-alpine # small\n')
  })

  test('what the lint of GitLab refuses is not proposed, and a job that is not in the file is a person’s', async () => {
    await open()
    ci.ci.lintErrors = ['jobs:test config contains unknown keys: x']
    await ci.fail()
    await ci.fail({ jobs: [{ name: 'included', trace: MISSING_MODULE.replace('requests', 'yaml') }] })
    expect(ci.ci.branches()).toEqual(['main'])
    expect(await ci.attempts()).toMatchObject([
      { reason: expect.stringContaining('contains unknown keys') },
      { reason: expect.stringContaining('is not in this file') },
    ])
  })

  test('D13 D39 D40 D41 an issue with both labels and the address of a pipeline asks for it, one label or the third does not', async () => {
    await open()
    const { id } = ci.ci.addPipeline({ jobs: [{ trace: MISSING_MODULE }] })
    const description = `It broke: https://gitlab.com/${PROJECT}/-/pipelines/${id}`
    for (const labels of [['auto-heal'], ['workflow-failure'], [...BOTH, 'needs-manual-fix'], BOTH]) {
      expect(requests()).toEqual([])
      const { iid } = ci.ci.openIssue({ description, labels })
      await ci.tell({ object_kind: 'issue', object_attributes: { iid, action: 'open' } })
      await ci.line.drain()
    }
    const [request] = requests()
    expect(request!.description).toContain('Fixes #4')
    expect(ci.ci.issues.get(4)!.notes.map(({ body }) => body)).toEqual([expect.stringContaining('!1')])
  })

  test('D75 red on its own branch closes the merge request; D68 one that people close is a lesson', async () => {
    await open()
    ci.ci.judge = () => 'failed'
    await ci.fail()
    await ci.line.pass(61_000, 61_000)
    expect(requests()).toMatchObject([{ state: 'closed', notes: [{ body: expect.stringContaining('failed too') }] }])
    expect(await ci.issues()).toMatchObject([{ state: 'needs_human', eventCount: 1 }])
    await ci.fail({ jobs: [{ trace: MISSING_MODULE.replace("'requests'", "'requests.adapters'") }] })
    expect(requests()).toHaveLength(1)
    expect((await ci.attempts())[1]).toMatchObject({ reason: expect.stringContaining('turned down as !1') })
  })

  test('D54 a rate limit is waited out by all, and a token that ends is not asked about again and again', async () => {
    await open()
    ci.ci.faults.push({ path: /\/jobs$/, status: 429, headers: { 'retry-after': '120' }, times: 1 })
    await ci.fail()
    const limited = ci.ci.requests.length
    await ci.line.pass(60_000, 30_000)
    expect(ci.ci.requests).toHaveLength(limited)
    ci.ci.faults.push({ path: /./, status: 401, times: 1 })
    await ci.line.pass(600_000, 60_000)
    expect(ci.ci.requests).toHaveLength(limited + 1)
    await ci.line.pass(600_000, 60_000)
    expect(requests()).toHaveLength(1)
    expect(await ci.issues()).toMatchObject([{ eventCount: 1 }])
  })

  test('X08 a line of a log that is a quick action of GitLab, a mention or markup stays text', async () => {
    await open()
    const evil = "ModuleNotFoundError: No module named 'requests' ```\n/merge\n/approve @everyone <img src=x>"
    await ci.fail({ jobs: [{ trace: traceOf(evil.split('\n')) }] })
    const [request] = requests()
    expect(request!.description).not.toMatch(/^\/(?:merge|approve)/m)
    expect(request!.description.replace(/(`{3,})text\n[\s\S]*?\n\1/g, '')).not.toMatch(/@everyone|<img/)
  })
})

const REQUEST: StoredMergeRequest = {
  iid: 1,
  title: 'A feature',
  description: '',
  state: 'opened',
  labels: [],
  notes: [],
  source_branch: 'feature',
  target_branch: 'main',
  source_project_id: 7,
  reviewers: [],
  closedMs: null,
}
