import { afterEach, describe, expect, test } from 'vitest'
import type { AuditResponse, IssuesResponse } from '../../src/http/contract.ts'
import { logOf } from '../helpers/ci-line.ts'
import { headersOf, WEBHOOK_SECRET } from '../helpers/github-ci/delivery.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 240_000
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

describe('a red pipeline, the shipped server, GitHub and a git server', () => {
  let server: ServerProcess
  afterEach(() => server.remove())

  async function prepare(): Promise<GithubCi> {
    const ci = await GithubCi.start({
      files: { [WORKFLOW]: CI_YAML, 'requirements.txt': 'flask\n', 'app.py': 'import requests\n' },
    })
    ci.judge = () => 'success'
    server = new ServerProcess(`listen: { port: 0 }
debounce_ms: 0
phase: 2
projects:
  shop:
    id: 1
    forge: { kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', git_url: '${ci.server.url}', webhook_secret: ${WEBHOOK_SECRET}, poll_ms: 1000 }
    tracker: { kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', token: ${TOKEN}, requests_per_minute_max: 1000 }
`)
    return ci
  }
  const start = (env: Record<string, string> = {}) => server.start({ GITHUB_TOKEN: TOKEN, ...env })

  async function tell(runId: number): Promise<number> {
    const payload = { action: 'completed', workflow_run: { id: runId }, repository: { full_name: REPOSITORY } }
    const body = Buffer.from(JSON.stringify(payload))
    const headers = headersOf('workflow_run', body, `delivery-${runId}`)
    return (await fetch(new URL('/webhooks/github', server.url), { method: 'POST', body, headers })).status
  }
  const failed = (ci: GithubCi, module: string) =>
    ci.addRun({
      jobs: [
        { name: 'test', step: 'Run python -m pytest', log: logOf(`ModuleNotFoundError: No module named '${module}'`) },
      ],
    })

  test('D03 D04 D05 D13 D24 D38 failure, ticket, pull request, proof: nobody does anything until the merge', {
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

    ci.merge(pull!)
    await until(async () => {
      const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
      return issues[0]?.state === 'healed'
    }, 60_000)
    const stats = JSON.parse((await server.run('ci', 'stats', '--json')).stdout)
    expect(stats.categories).toMatchObject([
      { category: 'missing-dependency', pullRequests: 1, merged: 1, mergeRate: 1 },
    ])
    expect(server.stderr).not.toContain(TOKEN)
  })

  // A stage is tried five times: each list kills it four times at most.
  test.each([
    [
      'before and after the push',
      ['read-run:after-events', 'mend:before-commit', 'push:after-intent', 'push:after-effect'],
    ],
    [
      'around the pull request',
      [
        'open_pull_request:after-intent',
        'open_pull_request:after-effect',
        'label:after-effect',
        'propose:before-commit',
      ],
    ],
  ])('kill -9 %s: one issue, one branch, one pull request', { timeout: TIMEOUT_MS }, async (_, places) => {
    const ci = await prepare()
    const run = failed(ci, 'requests')
    for (const [i, place] of places.entries()) {
      await start({ PRUNELLA_FAILPOINT: place })
      if (i === 0) await tell(run.id)
      expect([place, (await server.exited).signal]).toEqual([place, 'SIGKILL'])
    }
    await start()
    await until(() => ci.pulls()[0]?.comments.length === 1, 120_000)
    expect(ci.pulls()).toHaveLength(1)
    expect(ci.branches()).toEqual(['auto-heal/ticket-1', 'main'])
    expect([...ci.repo.issues.values()].filter(({ pull }) => !pull)).toHaveLength(1)
    const { issues } = await server.json<IssuesResponse>('/api/v1/issues')
    expect(issues).toHaveLength(1)
    const { entries } = await server.json<AuditResponse>('/api/v1/audit?limit=200')
    const intents = entries.filter(({ phase }) => phase === 'intent').map(({ action }) => action)
    expect(intents.filter((action) => action === 'push' || action === 'open_pull_request').toSorted()).toEqual([
      'open_pull_request',
      'push',
    ])
    expect((await server.run('audit', 'verify')).status).toBe(0)
  })
})
