import { afterEach, expect, test } from 'vitest'
import type { IssuesResponse } from '../../src/http/contract.ts'
import { logOf } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { headersOf, WEBHOOK_SECRET } from '../helpers/github-ci/delivery.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { ServerProcess, storeOf } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 240_000
/** Ten servers start one after the other: a machine that does much else takes its time. */
const DRILL_TIMEOUT_MS = 300_000
const MODULES = ['requests', 'attr', 'dateutil', 'docx', 'dotenv', 'fitz', 'git', 'github', 'jose', 'jwt']
MODULES.push('ldap', 'magic', 'markdown', 'nacl', 'pptx', 'serial', 'skimage', 'sklearn', 'slugify', 'yaml')
/** In this order: each is met by one of the twenty that did not come by before. */
const KILLS = [
  'read-run:after-events',
  'ticket:after-effect',
  'mend:before-commit',
  'push:after-intent',
  'push:after-effect',
  'open_pull_request:after-intent',
  'open_pull_request:after-effect',
  'label:after-effect',
  'propose:before-commit',
]
/** As `gh issue list --label auto-heal` asks. */
const API_HEADERS = {
  authorization: `Bearer ${TOKEN}`,
  accept: 'application/vnd.github+json',
  'user-agent': 'gh',
  'x-github-api-version': '2022-11-28',
}
const CI_YAML = `name: CI # the one that counts
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Install dependencies
        run: |
          pip install -r requirements.txt
      - run: python -m pytest
`

describeEachEngine('a red pipeline, the shipped server, GitHub and a git server', (_, getPlace) => {
  let server: ServerProcess
  afterEach(() => server.remove())

  async function repository(): Promise<GithubCi> {
    const files = { [WORKFLOW]: CI_YAML, 'requirements.txt': 'flask\n', 'app.py': 'import requests\n' }
    const ci = await GithubCi.start({ files })
    ci.judge = () => 'success'
    return ci
  }

  async function prepare(): Promise<GithubCi> {
    const ci = await repository()
    server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 2
projects:
  shop:
    id: 1
    forge: { kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', git_url: '${ci.server.url}', webhook_secret: ${WEBHOOK_SECRET}, poll_ms: 1000, pull_requests_per_hour_max: 100 }
    tracker: { kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', token: ${TOKEN}, requests_per_minute_max: 1000 }
`)
    return ci
  }
  const start = (env: Record<string, string> = {}) =>
    server.start({ GITHUB_TOKEN: TOKEN, ...storeOf(getPlace()), ...env })

  async function tell(runId: number): Promise<number> {
    const payload = { action: 'completed', workflow_run: { id: runId }, repository: { full_name: REPOSITORY } }
    const body = Buffer.from(JSON.stringify(payload))
    const headers = headersOf('workflow_run', body, `delivery-${runId}`)
    return (await fetch(new URL('/webhooks/github', server.url), { method: 'POST', body, headers })).status
  }
  /** Tells of runs; gives those of which the server died before it answered. */
  async function unheardOf(runIds: readonly number[]): Promise<number[]> {
    const answers = await Promise.allSettled(runIds.map(tell))
    return runIds.filter((_, i) => answers[i]!.status === 'rejected')
  }
  const failed = (ci: GithubCi, module: string) =>
    ci.addRun({
      jobs: [
        { name: 'test', step: 'Run python -m pytest', log: logOf(`ModuleNotFoundError: No module named '${module}'`) },
      ],
    })

  test('D03 D04 D05 D13 D24 D38 D57 D59 failure, ticket, pull request, proof: nobody does anything until the merge', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const ci = await prepare()
    await start()
    const run = failed(ci, 'requests')
    expect(await tell(run.id)).toBe(202)
    await until(() => ci.pulls()[0]?.comments.length === 1, 120_000)

    const ticket = [...ci.repo.issues.values()].find(({ pull }) => pull === undefined)!
    expect(ticket.labels.toSorted()).toEqual(['auto-heal', 'workflow-failure'])
    for (const part of [
      'CI',
      String(run.id),
      `https://github.com/${REPOSITORY}/actions/runs/${run.id}`,
      'main',
      run.commit.slice(0, 12),
      'Run python -m pytest',
      "No module named 'requests'",
    ])
      expect(ticket.body).toContain(part)
    const [pull] = ci.pulls()
    expect(pull!.body).toContain(`Fixes #${ticket.number}`)
    expect(ticket.comments.some(({ body }) => body.includes(`#${pull!.number}`))).toBe(true)
    const branch = String(pull!.pull!.head)
    const removed = CI_YAML.split('\n').filter((line) => !ci.file(branch, WORKFLOW).split('\n').includes(line))
    expect(removed).toEqual([])
    expect(ci.server.git('diff', 'main', branch)).toMatch(/^\+.*requests/m)

    const query = new URL(`/repos/${REPOSITORY}/issues?labels=auto-heal,workflow-failure&state=open`, ci.github.url)
    const listed = await fetch(query, { headers: API_HEADERS })
    expect(await listed.json()).toMatchObject([{ number: ticket.number }])
    const status = JSON.parse((await server.run('status', '--json')).stdout)
    expect(status.autoHeal).toMatchObject([
      {
        ...{ id: 1, project: 'shop', state: 'verifying', title: expect.stringContaining("'requests'") },
        ticketUrl: expect.stringMatching(new RegExp(`/issues/${ticket.number}$`)),
        pullRequestUrl: expect.stringMatching(new RegExp(`/pull/${pull!.number}$`)),
      },
    ])
    expect((await server.run('status')).stdout).toMatch(/^auto-heal +ticket 1 of shop, verifying: .*'requests'/m)

    ci.merge(pull!)
    await until(async () => {
      const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
      return issues[0]?.state === 'healed'
    }, 60_000)
    const stats = JSON.parse((await server.run('ci', 'stats', '--json')).stdout)
    expect(stats.categories).toMatchObject([
      { category: 'missing-dependency', pullRequests: 1, merged: 1, mergeRate: 1 },
    ])
    expect(JSON.parse((await server.run('status', '--json')).stdout).autoHeal).toEqual([])
    expect(server.stderr).not.toContain(TOKEN)
  })

  test('D72 two repositories are healed by one server, one of them in its own words; a fix whose own run fails is closed again', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const [shop, api] = [await repository(), await repository()]
    api.judge = () => 'failure'
    const forge = ({ github, server: gitServer }: GithubCi, more = '') =>
      `{ kind: github, repo: ${REPOSITORY}, url: '${github.url}', git_url: '${gitServer.url}', poll_ms: 1000${more} }`
    const body = '## For {workflow} on {branch}\\n\\n{report}\\n\\nAsk #build about ticket {ticket}.'
    const texts = `[{ workflows: [nightly*], body: 'no {report}' }, { workflows: ['.github/workflows/*'], title: 'ci({job}): {title}', body: "${body}" }]`
    server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 2
projects:
  shop: { id: 1, forge: ${forge(shop, `, draft: false, pull_request_texts: ${texts}`)} }
  api: { id: 2, forge: ${forge(api)} }
`)
    await start()
    // The first look begins in a second that the forge does not tell from its end.
    const isPolled = ({ github }: GithubCi) => github.count('actions/list-workflow-runs-for-repo') > 2
    await until(() => isPolled(shop) && isPolled(api), 60_000)
    for (const ci of [shop, api]) failed(ci, 'requests')
    await until(() => shop.pulls()[0]?.comments.length === 1 && api.pulls()[0]?.state === 'closed', 120_000)

    const [ours, theirs] = [shop.pulls()[0]!, api.pulls()[0]!]
    expect(ours).toMatchObject({ state: 'open', title: 'ci(test): Add requests to requirements.txt' })
    const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
    const ticket = issues.find(({ projectId }) => projectId === 1)!.id
    expect(ours.body).toMatch(/^## For CI on main\n\n### What failed\n[\s\S]*### What changed[\s\S]*/)
    // Whichever repository is asked first has the first ticket.
    expect(ours.body.endsWith(`\n\nAsk #build about ticket ${ticket}.`)).toBe(true)
    expect(theirs.title).toBe('Add requests to requirements.txt (CI)')
    expect(theirs.body).not.toContain('#build')
    expect(theirs.comments[0]!.body).toContain('failed too')
    expect([shop, api].map((ci) => ci.pulls().length)).toEqual([1, 1])
  })

  test('D55 twenty failures at once and kill -9 between any two effects: an issue, a branch and a pull request for each, and no human call', {
    timeout: DRILL_TIMEOUT_MS,
  }, async () => {
    const ci = await prepare()
    let untold = MODULES.map((module) => failed(ci, module).id)
    for (const place of KILLS) {
      await start({ PRUNELLA_FAILPOINT: place })
      untold = await unheardOf(untold)
      expect([place, (await server.exited).signal]).toEqual([place, 'SIGKILL'])
    }
    await start()
    const isDone = ({ comments }: { comments: unknown[] }): boolean => comments.length === 1
    await until(() => ci.pulls().filter(isDone).length === MODULES.length, DRILL_TIMEOUT_MS)

    expect(ci.branches()).toHaveLength(MODULES.length + 1)
    expect(ci.pulls()).toHaveLength(MODULES.length)
    expect(new Set(ci.pulls().map(({ pull }) => pull!.head)).size).toBe(MODULES.length)
    expect([...ci.repo.issues.values()].filter(({ pull }) => !pull)).toHaveLength(MODULES.length)
    const { issues } = await server.json<IssuesResponse>('/api/v1/issues?limit=100')
    expect(issues.map(({ eventCount }) => eventCount)).toEqual(MODULES.map(() => 1))
    expect(['issues/create', 'pulls/create'].map((operation) => ci.github.count(operation))).toEqual([
      MODULES.length,
      MODULES.length,
    ])
    expect(ci.github.requests.filter(({ path }) => /\/merge|auto_merge/.test(path))).toEqual([])
    expect((await server.run('audit', 'verify')).status).toBe(0)
  })
})
