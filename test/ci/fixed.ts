import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../src/cli/index.ts'
import { git } from '../../src/lib/git.ts'
import { gitRepository, tempDir, writeFiles } from '../helpers/git-repository.ts'

export const PATH = '.github/workflows/ci.yml'
export const FAILED = '##[error]Process completed with exit code 1.'

/** What `prunella ci fix` answers, and the workflow after its patch was applied by git. */
export async function fixed(log: readonly string[], files: Record<string, string>, ...options: string[]) {
  const repo = await gitRepository(files)
  return await fixedIn(repo, log, ...options)
}

export async function fixedIn(repo: string, log: readonly string[], ...options: string[]) {
  const logDir = tempDir()
  writeFiles(logDir, { 'log.txt': log.join('\n') })
  let stdout = ''
  const io = { stdout: (text: string) => (stdout += text), stderr: (text: string) => (stdout += text) }
  const args = ['ci', 'fix', '--log', join(logDir, 'log.txt'), '--workflow', join(repo, PATH), '--json']
  const status = await runCommand([...args, ...options], io)
  const answer = JSON.parse(stdout)
  if (answer.patch) await git(['apply', '--whitespace=nowarn', '-'], { cwd: repo, stdin: answer.patch })
  return { status, ...answer, textOf: (path = PATH) => readFileSync(join(repo, path), 'utf8') }
}

export function workflow(steps: string, job = '', id = 'build', runner = 'ubuntu-latest'): Record<string, string> {
  return { [PATH]: `# Tests\non: push # each\njobs:\n  ${id}:\n    runs-on: ${runner}\n${job}    steps:\n${steps}` }
}

export const CHECKOUT = '      - uses: actions/checkout@v4\n'
