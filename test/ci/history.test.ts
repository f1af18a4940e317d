import { afterEach, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { createEditWorkflow } from '../../src/pipeline/ci/edit-workflow.ts'
import { CiLine, logOf } from '../helpers/ci-line.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { commitAll, tempDir, writeFiles } from '../helpers/git-repository.ts'
import { WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const YAML = `name: CI
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Build
        run: ./build.sh --all # every part
`

describeEachEngine('a failure whose cause is in the history', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  test('D31 a file that was moved in an earlier commit is followed: the pull request has the new path and nothing else', async () => {
    const script = Array.from({ length: 20 }, (_, i) => `echo part ${i}`).join('\n')
    ci = await CiLine.open(getDb(), { files: { [WORKFLOW]: YAML, 'build.sh': script } })
    ci.propose = createEditWorkflow(ci.pipelines.settings, 'github-actions')
    const work = tempDir()
    await git(['clone', '--quiet', '--local', ci.ci.server.dir, work], {
      cwd: work,
      env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.file.allow', GIT_CONFIG_VALUE_0: 'always' },
    })
    writeFiles(work, { 'scripts/.keep': '' })
    await git(['mv', 'build.sh', 'scripts/build.sh'], { cwd: work })
    await commitAll(work, 'Move the script')
    writeFiles(work, { 'README.md': 'Something else.\n' })
    await commitAll(work, 'Write something else')
    ci.ci.server.git('fetch', '--quiet', work, '+HEAD:refs/heads/main')

    await ci.fail({ jobs: [{ step: 'Build', log: logOf('./build.sh: No such file or directory') }] })
    expect(await ci.attempts()).toMatchObject([{ state: 'proposed' }])
    expect(ci.ci.file('auto-heal/ticket-1', WORKFLOW)).toBe(YAML.replace('./build.sh', './scripts/build.sh'))
    expect(ci.ci.server.git('diff', '--name-only', 'main', 'auto-heal/ticket-1').trim()).toBe(WORKFLOW)
  })
})
