import { afterEach, describe, expect, test } from 'vitest'
import { createEditWorkflow } from '../../src/pipeline/ci/edit-workflow.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import { CiLine, logOf, yamlRunning } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { WORKFLOW } from '../helpers/github-ci/github-ci.ts'
import { packageRegistry } from '../helpers/package-registry.ts'

const { isolation } = await openSandbox()
const YAML = yamlRunning('npm ci')
const LOG = logOf(
  'npm error code EUSAGE',
  'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
).replaceAll('python -m pytest', 'npm ci')
const MANIFEST = JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { right: '^1.0.0' } })

/** A lock file of more than a megabyte, as those of real projects are, from before `right` was needed. */
const BEFORE = `${JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name: 'app', version: '1.0.0' }, 'node_modules/left': { version: '1.0.0', integrity: 'sha512-AA==', funding: `https://example.com/${'a'.repeat(1_100_000)}`, extraneous: true } } }, null, 2)}\n`

describeOnSqlite('a lock file that is behind, on the line', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  async function fail(settings: object): Promise<void> {
    await packageRegistry({ 'right@1.0.0': {} })
    const files = { [WORKFLOW]: YAML, 'package.json': MANIFEST, 'package-lock.json': BEFORE }
    ci = await CiLine.open(getDb(), { settings, files })
    ci.propose = createEditWorkflow(ci.pipelines.settings, 'github-actions')
    await ci.fail({ jobs: [{ step: 'Run npm ci', log: LOG }] })
  }

  describe.runIf(isolation !== 'none')('where there is a sandbox', () => {
    test('a pull request brings it up, and says how that was tried and what comes in', async () => {
      await fail({})
      const [pull] = ci.ci.pulls()
      expect(pull?.body).toContain(
        'Bring package-lock.json up to package.json: 1 added: right 1.0.0; 1 removed: left 1.0.0.',
      )
      expect(pull!.body).toContain('- `npm ci` refuses the old package-lock.json here as well, and takes the new one.')
      const head = ci.ci.branches().find((name) => name !== 'main')!
      expect(JSON.parse(ci.ci.file(head, 'package-lock.json')).packages).toHaveProperty(['node_modules/right'])
      expect(ci.ci.server.git('diff', '--name-only', 'main', head)).toBe('package-lock.json\n')
    })
  })

  test('where no registry may be asked, a person gets the command', async () => {
    await fail({ lockFiles: false })
    expect(ci.ci.pulls()).toEqual([])
    const [escalated] = await getDb().query<{ reason: string }>(
      "select reason from transitions where to_state = 'needs_human'",
    )
    expect(escalated!.reason).toContain('Run `npm install --package-lock-only` where the manifest is')
  })
})
