/** What would be edited for each log, in a workflow that has something of most kinds that an edit could touch. */
import type { LogAnalysis } from '../../src/ci/analyze-log.ts'
import type { RepositoryFiles } from '../../src/ci/fixes/fix.ts'
import { proposeFix } from '../../src/ci/fixes/propose-fix.ts'

const PATH = '.github/workflows/ci.yml'
const REPOSITORY: RepositoryFiles = {
  paths: async () => ['package.json', 'web/package-lock.json', 'requirements.txt', 'src/a.py'],
  read: async (path) => (path === 'requirements.txt' ? 'flask\n' : undefined),
  renamedTo: async () => undefined,
}

/** Id of the fix whose edit is proposed, or undefined. */
export async function editFor({ cause }: LogAnalysis): Promise<string | undefined> {
  if (!cause) return undefined
  const answer = await proposeFix({
    // The job of the workflow below; what the log calls its job is of another.
    finding: { ...cause, job: undefined },
    ...{ path: PATH, text: workflowWith(cause.step ?? 'Run make test'), job: 'build', repository: REPOSITORY },
    settings: { optionalJobs: ['*arm64*'], timeoutMinutesMax: 360, reruns: ['failed'] },
  })
  return answer.kind === 'edit' ? answer.fix : undefined
}

function workflowWith(step: string): string {
  const command = step.replace(/^Run /, '')
  const own = /^[\w.-]+\/[\w./-]+@\S+$/.test(command)
    ? `      - uses: ${command}\n`
    : `      - run: |\n          ${command.replaceAll('\n', '\n          ')}\n`
  return `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: '3.8'
      - uses: actions/setup-node@v4
        with:
          node-version: 18
          cache: npm
${own}      - uses: actions/upload-artifact@v4
        with:
          name: out
          path: out
`
}
