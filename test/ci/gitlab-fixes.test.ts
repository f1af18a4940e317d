import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLogAnalyzer } from '../../src/ci/analyze-log.ts'
import type { RepositoryFiles } from '../../src/ci/fixes/fix.ts'
import { proposeGitlabFix } from '../../src/ci/gitlab/propose-gitlab-fix.ts'

const PATH = '.gitlab-ci.yml'
const SETTINGS = { optionalJobs: [], timeoutMinutesMax: 360, reruns: ['failed' as const] }

async function proposed(text: string, said: string, repository: Partial<RepositoryFiles> = {}) {
  const analyzer = createLogAnalyzer()
  analyzer.push(Buffer.from(`$ make\n${said}\nERROR: Job failed: exit code 1\n`))
  const { cause } = analyzer.end()
  const files = { paths: async () => [], read: async () => undefined, renamedTo: async () => undefined, ...repository }
  return proposeGitlabFix({
    finding: cause!,
    path: PATH,
    text,
    job: 'test',
    settings: SETTINGS,
    repository: files,
  })
}

/** Of the lines that are there after it, those that were not before, and the other way round. */
async function edited(text: string, said: string, repository: Partial<RepositoryFiles> = {}) {
  const answer = await proposed(text, said, repository)
  if (answer.kind !== 'edit') throw new Error(`${answer.because}`)
  const [change] = answer.changes
  expect(answer.changes).toHaveLength(1)
  expect(change).toMatchObject({ path: PATH, before: text })
  expect(parse(change!.after)).toBeTypeOf('object')
  const [before, after] = [text.split('\n'), change!.after.split('\n')]
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
  }
}

const job = (image: string, ...script: string[]): string => `# the one that counts
default:
  image: ${image} # small
test:
  stage: test # first
  script:
${script.map((line) => `    - ${line}\n`).join('')}deploy:
  script: [./deploy.sh, scripts/build.sh]
`

test('an image of Python that is too old goes to the first that fits, and no other byte changes', async () => {
  const text = job('registry.example.com/library/python:3.8-slim', 'pip install .')
  const said = "ERROR: Package 'shop' requires a different Python: 3.8.18 not in '<4.0,>=3.10'"
  expect(await edited(text, said)).toEqual({
    gone: ['  image: registry.example.com/library/python:3.8-slim # small'],
    come: ['  image: registry.example.com/library/python:3.10-slim # small'],
  })
})

test.each([
  ['one that is not that of the log', 'python:3.9'],
  ['one of something else', 'node:18'],
  ['one without a number', 'python:latest'],
])('an image of Python is left alone: %s', async (_, image) => {
  const said = "ERROR: Package 'shop' requires a different Python: 3.8.18 not in '>=3.10'"
  expect(await proposed(job(image, 'pip install .'), said)).toMatchObject({ kind: 'none' })
})

test('D28 at GitLab: a program that the image does not have is installed before the command that calls it', async () => {
  const text = job('python:3.12-slim', 'pip install .', 'jq . report.json # pretty', 'python -m pytest')
  expect(await edited(text, 'bash: line 152: jq: command not found')).toEqual({
    gone: [],
    come: ['    - apt-get update && apt-get install --yes jq'],
  })
})

test.each([
  ['the image may have another package manager', job('python:3.12-alpine', 'jq . report.json')],
  ['the image is nobody knows what', job('registry.example.com/shop/builder:1', 'jq . report.json')],
  ['the job installs it', job('debian:12', 'apt-get install --yes jq', 'jq . report.json')],
  ['no command of the job calls it', job('debian:12', 'make report')],
])('D28 at GitLab: nothing is installed where %s', async (_, text) => {
  expect(await proposed(text, 'bash: line 152: jq: command not found')).toMatchObject({ kind: 'none' })
})

test('D31 at GitLab: a file that was moved is followed in the job that failed, called as it was', async () => {
  const text = job('debian:12', './scripts/build.sh --all', 'bash scripts/build.sh # again')
  const renamedTo = async (path: string) => (path === 'scripts/build.sh' ? 'tools/build.sh' : undefined)
  const said = '/usr/bin/bash: line 152: ./scripts/build.sh: No such file or directory'
  expect(await edited(text, said, { renamedTo })).toEqual({
    gone: ['    - ./scripts/build.sh --all', '    - bash scripts/build.sh # again'],
    come: ['    - ./tools/build.sh --all', '    - bash tools/build.sh # again'],
  })
  expect(await proposed(text, said)).toMatchObject({ kind: 'none' })
})

test('D25 at GitLab: a module of the repository itself is not installed from elsewhere', async () => {
  const paths = async () => ['src/requests/__init__.py']
  const answer = await proposed(job('python:3.12', 'pytest'), "ModuleNotFoundError: No module named 'requests'", {
    paths,
  })
  expect(answer).toMatchObject({
    kind: 'none',
    because: expect.arrayContaining([expect.stringContaining('of this repository')]),
  })
})

test('history that GitLab did not fetch is fetched for that job', async () => {
  const text = job('debian:12', 'git diff HEAD~30')
  const said = "fatal: ambiguous argument 'HEAD~30': unknown revision or path not in the working tree."
  expect(await edited(text, said)).toEqual({ gone: [], come: ['  variables:', "    GIT_DEPTH: '0'"] })
  const whole = text.replace('test:\n', 'variables: { GIT_DEPTH: 0 }\ntest:\n')
  expect(await proposed(whole, said)).toMatchObject({
    kind: 'none',
    because: ['The job has the whole history already.', expect.any(String)],
  })
})

test('Node that reached its own limit of memory gets more, beside the variables that are there', async () => {
  const text = job('node:20', 'npm test').replace('test:\n', 'test:\n  variables:\n    A: b # stays\n')
  const said = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'
  expect(await edited(text, said)).toEqual({ gone: [], come: ['    NODE_OPTIONS: --max-old-space-size=4096'] })
  const more = text.replace('A: b', 'NODE_OPTIONS: --max-old-space-size=2048')
  expect((await edited(more, said)).come).toEqual(['    NODE_OPTIONS: --max-old-space-size=4096 # stays'])
  expect(await proposed(text.replace('A: b', 'NODE_OPTIONS: $OTHER'), said)).toMatchObject({ kind: 'none' })
  expect(await proposed(text, 'Killed by the out of memory killer: Out of memory: Killed process 12')).toMatchObject({
    kind: 'none',
  })
})
