// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logOf } from '../helpers/ci-line.ts'
import { gitRepository, writeFiles } from '../helpers/git-repository.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { runPrunella, ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const CI_YAML = `name: CI
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: ./fetch-models --from old.example # slow
`
const LOG = logOf('FETCH-17: mirror old.example was closed')
const FIXED = CI_YAML.replace('old.example', 'new.example')

/** A module as a team writes it; `fix` is its function. */
const plugin = (fix: string, more = '') => `export default {
  id: 'closed-mirror',
  title: 'A mirror of models was closed',
  advice: 'Use new.example.',
  patterns: [/^FETCH-\\d+: mirror (?<mirror>[\\w.]+) was closed/],
  examples: ['FETCH-17: mirror a.example was closed'],
  counterExamples: ['FETCH-17: mirror a.example is slow'],
  ${more}
  fix: ${fix},
}
`
const REPLACE = `({ details, workflow: { path, text } }) => ({
    what: 'Fetch from new.example.',
    files: { [path]: text.replace(details.mirror, 'new.example') },
  })`

async function prepared(files: Record<string, string> = {}) {
  const dir = await gitRepository({ [WORKFLOW]: CI_YAML })
  writeFiles(dir, { 'job.log': LOG, 'plugins/readme.md': 'ours', ...files })
  const run = (...args: string[]) =>
    runPrunella(['ci', ...args, '--log', 'job.log', '--plugins', 'plugins', '--json'], dir)
  return { dir, analyze: () => run('analyze'), fix: () => run('fix', '--workflow', WORKFLOW, '--repo', '.') }
}

describe('D73 causes and fixes of a team', () => {
  test('D73 a module that is dropped into the folder is recognised by the built program, and its edit passes the gate of all edits', async () => {
    const { dir, analyze, fix } = await prepared()
    expect(JSON.parse((await analyze()).stdout).cause?.category).not.toBe('closed-mirror')
    writeFiles(dir, { 'plugins/closed-mirror.mjs': plugin(REPLACE) })
    expect(JSON.parse((await analyze()).stdout).cause).toMatchObject({
      ...{ category: 'closed-mirror', remedy: 'edit', advice: 'Use new.example.' },
      text: 'FETCH-17: mirror old.example was closed',
    })
    const { status, stdout } = await fix()
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ answer: 'edit', fix: 'closed-mirror', what: 'Fetch from new.example.', hidesFailure: false },
      patch: expect.stringMatching(/^-.*old\.example # slow\n\+.*new\.example # slow$/m),
      checks: [expect.stringContaining('rights, secrets and triggers it had'), expect.stringContaining('actionlint')],
    })
  })

  const edit = (after: string) => `({ workflow: { path, text } }) => ({ what: 'x', files: { [path]: ${after} } })`
  test.each([
    ['wider rights', edit("text.replace('jobs:', 'permissions: write-all\\njobs:')"), 'It would change `permissions`.'],
    ['a secret', edit("text.replace('# slow', '${{ secrets.KEY }}')"), 'It would touch secrets.'],
    ['another trigger', edit("text.replace('on: push', 'on: pull_request_target')"), 'It would change `on`.'],
    [
      'a failure that is hidden',
      edit("text.replace('# slow', '\\n        continue-on-error: true')"),
      'It would hide a failure.',
    ],
    ['no YAML', edit("text.replace('jobs:', 'jobs: [')"), 'would not be valid YAML'],
    ['no change', edit('text'), 'would change nothing'],
    ['a file that is not there', `() => ({ what: 'x', files: { '../outside': 'y' } })`, 'which is not there'],
    ['what is no edit', `() => 'sed -i'`, 'gave no edit'],
    ['nothing', '() => undefined', 'knows no edit'],
    ['an exception', `() => { throw new TypeError('oops') }`, 'The plug-in closed-mirror failed: oops'],
  ])('D73 the edit of a module that is %s is refused', async (_, code, because) => {
    const { fix } = await prepared({ 'plugins/a.mjs': plugin(code) })
    const { status, stdout } = await fix()
    expect([status, JSON.parse(stdout).answer]).toEqual([1, 'none'])
    expect(JSON.parse(stdout).because.join(' ')).toContain(because)
  })

  test.each([
    [
      'has no pattern for its own example',
      plugin(REPLACE, "examples: ['other'],").replace(/examples: \['FETCH.*\n/, ''),
      'examples: no pattern fits: other',
    ],
    [
      'has a pattern that never ends',
      plugin(REPLACE).replace(/patterns: .*/, 'patterns: [/^(a+)+$/],'),
      'patterns.0: must not repeat a group',
    ],
    [
      'has the id of another',
      plugin(REPLACE).replace('closed-mirror', 'disk-full'),
      'disk-full, which there is already',
    ],
    ['names what there is not', plugin(REPLACE, 'execute: true,'), 'Unrecognized key: "execute"'],
    ['is no module', 'export default {', 'cannot be loaded'],
  ])('D73 a module that %s is refused by its name', async (_, code, because) => {
    const { analyze } = await prepared({ 'plugins/wrong.mjs': code })
    const { status, stderr } = await analyze()
    expect([status, stderr]).toEqual([2, expect.stringContaining('wrong.mjs')])
    expect(stderr).toContain(because)
  })

  test('D73 the server heals by it: a pull request with the edit, and its category in the ticket', {
    timeout: 180_000,
  }, async () => {
    const ci = await GithubCi.start({ files: { [WORKFLOW]: CI_YAML } })
    const forge = `{ kind: github, repo: ${REPOSITORY}, url: '${ci.github.url}', git_url: '${ci.server.url}', poll_ms: 1000, plugins: ./ours }`
    const server = new ServerProcess(
      `listen: { port: 0 }\ndebounce_ms: 0\nphase: 2\nprojects:\n  shop: { id: 1, forge: ${forge} }\n`,
    )
    writeFiles(join(server.dir), { 'ours/closed-mirror.mjs': plugin(REPLACE) })
    try {
      await server.start({ GITHUB_TOKEN: TOKEN })
      // The first look begins in a second that the forge does not tell from its end.
      await until(() => ci.github.count('actions/list-workflow-runs-for-repo') > 2, 60_000)
      ci.addRun({ jobs: [{ name: 'build', log: LOG }] })
      await until(() => ci.pulls().length === 1, 120_000)
      expect(ci.file(String(ci.pulls()[0]!.pull!.head), WORKFLOW)).toBe(FIXED)
      expect(ci.pulls()[0]!.body).toContain('closed-mirror')
    } finally {
      await server.remove()
    }
  })
})
