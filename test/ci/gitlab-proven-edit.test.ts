import { afterEach, describe, expect, test } from 'vitest'
import { jobRun } from '../../src/ci/gitlab/job-run.ts'
import { gitlabJob, parseGitlab } from '../../src/ci/gitlab/parse-gitlab.ts'
import { git } from '../../src/lib/git.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { commitAll, writeFiles } from '../helpers/git-repository.ts'
import { workOn } from '../helpers/github-ci/git-server.ts'
import { GitlabLine, traceOf } from '../helpers/gitlab-ci/gitlab-line.ts'
import { CI_FILE } from '../helpers/gitlab-ci/stored.ts'

const { isolation } = await openSandbox()
const YAML = `image: debian:12
variables:
  GREETING: hello
default:
  before_script:
    - export NAME=$GREETING
test:
  stage: test
  script:
    - bash build.sh
`
const LOG = traceOf(['bash: build.sh: No such file or directory']).replaceAll('python -m pytest', 'bash build.sh')

describeOnSqlite('an edit of .gitlab-ci.yml is tried before it is proposed', (getDb) => {
  let ci: GitlabLine
  afterEach(() => ci.close())

  /** The script was moved since the file was written. */
  async function failWith(script: string, { settings = {}, yaml = YAML } = {}): Promise<string> {
    const text = `# ${'a long enough script '.repeat(3)}\n${script}`
    ci = await GitlabLine.open(getDb(), { settings, files: { [CI_FILE]: yaml, 'build.sh': text } })
    await workOn(ci.ci.server, 'main', async (dir) => {
      writeFiles(dir, { 'scripts/.keep': '' })
      await git(['mv', 'build.sh', 'scripts/build.sh'], { cwd: dir })
      await commitAll(dir, 'Move it')
    })
    await ci.fail({ jobs: [{ trace: LOG }] })
    return [...ci.ci.mergeRequests.values()][0]?.description ?? ''
  }

  describe.runIf(isolation !== 'none')('in the sandbox', () => {
    test('the commands of the job were run before and after it, with its variables: the merge request says so', async () => {
      expect(await failWith('test "$NAME" = hello\n')).toContain(
        '- The job failed here as in the log, and passes with the edit.',
      )
    })

    test('an edit with which the job fails as before is not proposed', async () => {
      expect(await failWith('cat more/of/it.txt\n')).toBe('')
      expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
    })
  })

  test('a job that cannot be run here is proposed, and the merge request says why it was not', async () => {
    const yaml = YAML.replace('  stage: test', '  stage: test\n  services: [postgres]')
    expect(await failWith('echo built\n', { yaml })).toContain('- The job was not run here: the job has `services`.')
  })
})

test.each([
  ['extends', 'test:\n  extends: .base\n  script: [make]\n', 'the job has `extends`'],
  ['inherit', 'test:\n  inherit: { default: false }\n  script: [make]\n', 'the job has `inherit`'],
  ['values of the run', 'test:\n  script: ["echo $CI_COMMIT_SHA"]\n', 'the script holds values of the run'],
  ['no commands', 'test:\n  stage: test\n', 'its commands are not all in this file'],
  ['a reference', 'test:\n  script: [!reference [.base, script]]\n', 'the file has `!reference`'],
])('the commands of a job with %s are not run', (_, text, reason) => {
  const workflow = parseGitlab(text)
  expect(() => jobRun(workflow, gitlabJob(workflow, 'test'))).toThrow(reason)
})
