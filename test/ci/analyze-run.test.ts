import { expect, test } from 'vitest'
import { FAILED_TESTS, MISSING_REQUESTS } from '../helpers/ci-line.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { runPrunella } from '../helpers/server-process.ts'

async function prepared() {
  const ci = await GithubCi.start({ files: { [WORKFLOW]: 'on: push\n' } })
  const jobs = [{ name: 'lint', conclusion: 'success' }, { name: 'test', log: MISSING_REQUESTS }, { log: FAILED_TESTS }]
  const { id } = ci.addRun({ name: 'CI', jobs })
  const env = {
    GITHUB_TOKEN: TOKEN,
    WORKFLOW_RUN_ID: String(id),
    WORKFLOW_NAME: 'The nightly one',
    REPOSITORY,
    GITHUB_API_URL: ci.github.url,
  }
  return { ci, id, env }
}

test('D18 D19 D20 D44 D45 D46 `ci analyze` with nothing but the environment gives the structured analysis of the run, from logs of failed jobs only', async () => {
  const { ci, id, env } = await prepared()
  const { status, stdout } = await runPrunella(['ci', 'analyze', '--json'], tempDir(), env)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    workflow: 'The nightly one',
    runId: id,
    branch: 'main',
    failedJobs: [
      {
        name: 'test',
        errors: [expect.stringContaining('No module named')],
        patterns: [{ type: 'missing-dependency', fixable: true, match: expect.stringContaining('requests') }],
      },
      { patterns: [{ type: 'test-failure', fixable: false }] },
    ],
  })
  expect(ci.github.count('actions/download-job-logs-for-workflow-run')).toBe(2)
  expect(ci.github.requests.every(({ method }) => method === 'GET')).toBe(true)
  const { stdout: named } = await runPrunella(['ci', 'analyze', String(id)], tempDir(), { ...env, WORKFLOW_NAME: '' })
  expect(named).toContain(`CI, run ${id}`)
})

test.each([
  ['D43 no token', { GITHUB_TOKEN: '' }, 'GITHUB_TOKEN'],
  ['D44 no run', { WORKFLOW_RUN_ID: '' }, 'WORKFLOW_RUN_ID'],
  ['D44 a run that is no number', { WORKFLOW_RUN_ID: '12; rm -rf /' }, 'WORKFLOW_RUN_ID'],
  ['D46 no repository', { REPOSITORY: '' }, 'REPOSITORY'],
  ['D46 a repository that is none', { REPOSITORY: 'acme/shop/more' }, 'REPOSITORY'],
])('%s: it is named, and nothing is sent', async (_, change, name) => {
  const { ci, env } = await prepared()
  const { status, stderr } = await runPrunella(['ci', 'analyze', '--json'], tempDir(), { ...env, ...change })
  expect(status).toBe(2)
  expect(stderr).toContain(name)
  expect(ci.github.requests).toEqual([])
})
