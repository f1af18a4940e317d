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

test('D59 `ci logs` prints what the failed steps of a run printed, from the logs of failed jobs only and without secrets', async () => {
  const ci = await GithubCi.start({ files: { [WORKFLOW]: 'on: push\n' } })
  const log = [
    '##[group]Run npm ci',
    '##[endgroup]',
    'added 12 packages',
    '##[group]Run npm test',
    '##[endgroup]',
    '\u001b[31mtotal is 3 and not 4\u001b[0m',
    'signed in with ghp_0123456789abcdefghijklmnopqrstuvwxyzA',
    '##[error]Process completed with exit code 1.',
    '##[group]Run echo afterwards',
    '##[endgroup]',
    'afterwards',
  ].map((line) => `2026-01-01T00:00:00.0000000Z ${line}\n`)
  const jobs = [
    { name: 'lint', conclusion: 'success', log: 'nothing' },
    { name: 'test', log: log.join('') },
    { name: 'cut', log: 'the only line\n' },
  ]
  const { id } = ci.addRun({ name: 'CI', jobs })
  const env = { GITHUB_TOKEN: TOKEN, REPOSITORY, GITHUB_API_URL: ci.github.url }
  const { status, stdout } = await runPrunella(['ci', 'logs', String(id)], tempDir(), env)
  expect(status).toBe(0)
  expect(stdout).toContain(`CI, run ${id}, attempt 1: https://github.com/${REPOSITORY}/actions/runs/${id}`)
  expect(stdout).toContain('test / Run npm test')
  expect(stdout).toContain('Z total is 3 and not 4')
  expect(stdout).toContain('##[error]Process completed with exit code 1.')
  expect(stdout).toContain('the only line')
  for (const other of ['added 12 packages', 'afterwards', 'nothing', 'ghp_', '\u001b'])
    expect(stdout).not.toContain(other)
  expect(ci.github.requests.every(({ method }) => method === 'GET')).toBe(true)
  const { status: none, stderr } = await runPrunella(['ci', 'logs', '999'], tempDir(), env)
  expect([none, stderr]).toEqual([2, expect.stringContaining('There is no run 999')])
})
