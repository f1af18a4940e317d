// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '../../src/ci/categories/index.ts'
import { judged } from '../../src/ci/prove/proof.ts'
import { programsOf, stepRun } from '../../src/ci/prove/step-run.ts'
import { parseWorkflow } from '../../src/ci/workflow/parse-workflow.ts'
import { git } from '../../src/lib/git.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import { commitAll, gitRepository, writeFiles } from '../helpers/git-repository.ts'
import { FAILED, fixedIn, workflow } from './fixed.ts'

const { isolation } = await openSandbox()
const LOG = ['bash: build.sh: No such file or directory', FAILED]

/** A script that moved since the workflow was written. */
async function moved({ script = 'echo built > out.txt\n', step = '      - run: bash build.sh\n', job = '' } = {}) {
  const repo = await gitRepository({
    ...workflow(step, job),
    'build.sh': `# ${'a long enough script '.repeat(3)}\n${script}`,
  })
  writeFiles(repo, { 'scripts/.keep': '' })
  await git(['mv', 'build.sh', 'scripts/build.sh'], { cwd: repo })
  await commitAll(repo, 'Move it')
  return repo
}

const proven = (repo: string, ...options: string[]) => fixedIn(repo, LOG, '--repo', repo, ...options)

describe.runIf(isolation !== 'none')('ci fix --prove runs the step that failed before and after the edit', () => {
  test('it fails as in the log, and passes with the edit; the checkout stays as it is', async () => {
    const repo = await moved()
    const { status, proof, patch } = await proven(repo, '--prove')
    expect([status, patch.length > 0]).toEqual([0, true])
    expect(proof).toMatchObject({
      ...{ state: 'proven', because: 'The step failed here as in the log, and passes with the edit.' },
      before: { exitCode: 127, output: expect.stringContaining('build.sh: No such file or directory') },
      after: { exitCode: 0, output: '' },
    })
    expect(existsSync(join(repo, 'out.txt'))).toBe(false)
    expect(readdirSync(repo).toSorted()).toEqual(['.git', '.github', 'scripts'])
  })

  test('an edit that does not help is shown as such, and is no success', async () => {
    const repo = await moved({ script: 'cat more/of/it.txt\n' })
    const { status, proof } = await proven(repo, '--prove')
    expect([status, proof.state]).toEqual([1, 'refuted'])
    expect(proof.after).toMatchObject({ exitCode: 1, output: expect.stringContaining('more/of/it.txt') })
  })

  test('with the edit it fails of something else: that is told, and proves nothing', async () => {
    const { status, proof } = await proven(
      await moved({ script: 'echo "FAILED test_a.py::test_b - assert 1 == 2"; exit 1\n' }),
      '--prove',
    )
    expect([status, proof.state]).toEqual([0, 'open'])
    expect(proof.because).toContain('another reason')
  })

  test.each<[string, { step?: string; job?: string }, string]>([
    [
      'values of the run',
      { step: '      - run: bash build.sh ${{ github.ref }}\n' },
      'the script holds values of the run',
    ],
    ['secrets', { job: '    env:\n      KEY: ${{ secrets.KEY }}\n' }, 'its environment holds values of the run'],
    ['a container', { job: '    container: node:20\n' }, 'the job has a container'],
    ['a condition', { step: '      - if: always()\n        run: bash build.sh\n' }, 'the step has a condition'],
    [
      'a program that is not here',
      { step: '      - run: bash build.sh && frobnicate-9 --all\n' },
      'frobnicate-9 is not on this machine',
    ],
  ])('a step with %s is not run, and the answer says why', async (_, shape, because) => {
    const log =
      shape.step === undefined ? LOG : [`##[group]Run ${/run: (.*)/.exec(shape.step)![1]}`, '##[endgroup]', ...LOG]
    const repo = await moved(shape)
    const { proof, answer } = await fixedIn(repo, log, '--repo', repo, '--prove')
    expect(answer).toBe('edit')
    expect(proof).toEqual({
      state: 'open',
      because: `The step was not run here: ${because}.`.replace('container', 'container beside it'),
      before: null,
      after: null,
    })
  })

  test('the step has the environment of its file, no network and no secret of ours', async () => {
    const script =
      '[ "$GREETING $LEVEL" = "hello 3" ] && [ -z "$GITHUB_TOKEN" ] && ! (: > /dev/tcp/192.0.2.1/80) 2>/dev/null\n'
    const repo = await moved({
      script,
      step: '      - run: bash build.sh\n        env:\n          GREETING: hello\n',
      job: '    env:\n      GREETING: good day\n      LEVEL: 3\n',
    })
    process.env.GITHUB_TOKEN = 'ghp_of_the_operator'
    try {
      expect((await proven(repo, '--prove')).proof).toMatchObject({ state: 'proven' })
    } finally {
      delete process.env.GITHUB_TOKEN
    }
  })
})

test('a step runs in its folder and its shell, by those of the job and the file where it names none', () => {
  const file = (step: string) =>
    parseWorkflow(
      `defaults: { run: { shell: sh, working-directory: a } }\njobs:\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - { run: make${step} }\n`,
    )
  const runOf = (step: string) => {
    const workflow = file(step)
    return stepRun(workflow, workflow.jobs[0]!, workflow.jobs[0]!.steps[0]!)
  }
  expect(runOf('')).toMatchObject({ command: ['sh', '-e', '-c', 'make'], folder: 'a' })
  expect(runOf(', shell: bash, working-directory: ./b/c')).toMatchObject({
    command: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', 'make'],
    folder: 'b/c',
  })
  for (const folder of ['/etc', '../other', '"${{ matrix.dir }}"'])
    expect(() => runOf(`, working-directory: ${folder}`)).toThrow('its folder is not one of the repository')
  expect(() => runOf(', shell: pwsh')).toThrow('not run by bash')
})

test('nothing is run where nobody asked for it, and nowhere without a checkout', async () => {
  const repo = await moved()
  expect(await proven(repo)).not.toHaveProperty('proof')
  await expect(fixedIn(repo, LOG, '--prove')).rejects.toThrow()
})

test('a step that does not fail here proves nothing', () => {
  const category = CATEGORIES.find(({ id }) => id === 'file-not-found')!
  const green = { exitCode: 0, timedOut: false, output: '' }
  expect(judged(green, green, { category, isSameRun: false, what: 'step' })).toMatchObject({
    state: 'open',
    because: expect.stringContaining('does not fail here'),
  })
  const other = { exitCode: 1, timedOut: false, output: 'No space left on device' }
  expect(judged(other, green, { category, isSameRun: false, what: 'step' })).toMatchObject({
    state: 'open',
    because: expect.stringContaining('another reason'),
  })
})

test('an edit of files that other steps read is not refuted by a step that fails as before', () => {
  const category = CATEGORIES.find(({ id }) => id === 'missing-dependency')!
  const red = { exitCode: 1, timedOut: false, output: "ModuleNotFoundError: No module named 'requests'" }
  expect(judged(red, red, { category, isSameRun: true, what: 'step' }).state).toBe('open')
  expect(judged(red, red, { category, isSameRun: false, what: 'step' }).state).toBe('refuted')
})

test('programs of a script are those it calls by name', () => {
  expect(
    programsOf(
      'set -e\nA=1 npm ci && ./local.sh | grep x\nif ! sudo docker ps; then echo no; fi\nfor f in *; do cat $f; done',
    ),
  ).toEqual(['npm', 'grep', 'docker', 'cat'])
})
