import { afterEach, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { createEditWorkflow } from '../../src/pipeline/ci/edit-workflow.ts'
import { CiLine, logOf, yamlRunning } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { commitAll, writeFiles } from '../helpers/git-repository.ts'
import { WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const YAML = yamlRunning('./build.sh --all # every part')

const LOG = logOf('bash: build.sh: No such file or directory').replaceAll('python -m pytest', './build.sh --all')

describeOnSqlite('a failure whose cause is in the history', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  test('D31 a file that was moved in an earlier commit is followed: the pull request has the new path and nothing else', async () => {
    const script = Array.from({ length: 20 }, (_, i) => `echo part ${i}`).join('\n')
    ci = await CiLine.open(getDb(), { files: { [WORKFLOW]: YAML, 'build.sh': script } })
    ci.propose = createEditWorkflow(ci.pipelines.settings, 'github-actions')
    await ci.ci.change('main', async (dir) => {
      writeFiles(dir, { 'scripts/.keep': '' })
      await git(['mv', 'build.sh', 'scripts/build.sh'], { cwd: dir })
      await commitAll(dir, 'Move the script')
      writeFiles(dir, { 'README.md': 'Something else.\n' })
      await commitAll(dir, 'Write something else')
    })

    await ci.fail({ jobs: [{ step: 'Run ./build.sh --all', log: LOG }] })
    expect(await ci.attempts()).toMatchObject([{ state: 'proposed' }])
    expect(ci.ci.file('auto-heal/ticket-1', WORKFLOW)).toBe(YAML.replace('./build.sh', './scripts/build.sh'))
    expect(ci.ci.server.git('diff', '--name-only', 'main', 'auto-heal/ticket-1').trim()).toBe(WORKFLOW)
  })
})
