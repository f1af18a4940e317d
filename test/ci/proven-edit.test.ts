import { afterEach, describe, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { createEditWorkflow } from '../../src/pipeline/ci/edit-workflow.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import { CiLine, logOf, yamlRunning } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { commitAll, writeFiles } from '../helpers/git-repository.ts'
import { WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const { isolation } = await openSandbox()
const YAML = yamlRunning('bash build.sh')
const LOG = logOf('bash: build.sh: No such file or directory').replaceAll('python -m pytest', 'bash build.sh')

describeOnSqlite('an edit is tried before it is proposed', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  /** The script was moved since the workflow was written. */
  async function failWith(script: string, { settings = {}, yaml = YAML } = {}): Promise<string> {
    const text = `# ${'a long enough script '.repeat(3)}\n${script}`
    ci = await CiLine.open(getDb(), { settings, files: { [WORKFLOW]: yaml, 'build.sh': text } })
    ci.propose = createEditWorkflow(ci.pipelines.settings, 'github-actions')
    await ci.ci.change('main', async (dir) => {
      writeFiles(dir, { 'scripts/.keep': '' })
      await git(['mv', 'build.sh', 'scripts/build.sh'], { cwd: dir })
      await commitAll(dir, 'Move it')
    })
    await ci.fail({ jobs: [{ step: 'Run bash build.sh', log: LOG }] })
    return ci.ci.pulls()[0]?.body ?? ''
  }

  describe.runIf(isolation !== 'none')('in the sandbox', () => {
    test('the step that failed was run before and after the edit: the pull request says so', async () => {
      const body = await failWith('echo built\n')
      expect(body).toMatch(
        /### How it was checked[\s\S]*- The step failed here as in the log, and passes with the edit\./,
      )
    })

    test('an edit with which the step fails as before is not proposed, and a person reads why', async () => {
      expect(await failWith('cat more/of/it.txt\n')).toBe('')
      expect(ci.ci.branches()).toEqual(['main'])
      expect(await ci.attempts()).toMatchObject([{ state: 'cancelled' }])
      expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
      const [escalated] = await getDb().query<{ reason: string }>(
        "select reason from transitions where to_state = 'needs_human'",
      )
      expect(escalated!.reason).toMatch(
        /That does not mend it: The step fails here as in the log, with the edit as well\./,
      )
    })

    test('nothing is run where the configuration says so', async () => {
      const body = await failWith('cat more/of/it.txt\n', { settings: { prove: false } })
      expect(body).toContain('### How it was checked')
      expect(body).not.toMatch(/The step/)
    })
  })

  test('a step that cannot be run here is proposed, and the pull request says why it was not', async () => {
    const body = await failWith('echo built\n', { yaml: YAML.replace('- run', '- if: always()\n        run') })
    expect(body).toContain('- The step was not run here: the step has a condition.')
  })
})
