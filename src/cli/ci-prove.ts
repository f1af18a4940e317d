import { join } from 'node:path'
import { type FixInput, fixContext } from '../ci/fixes/fix.ts'
import type { FixAnswer } from '../ci/fixes/propose-fix.ts'
import { judged, notRun, type Proof, type StepResult } from '../ci/prove/proof.ts'
import { programsOf, runsAround, type StepRun } from '../ci/prove/step-run.ts'
import { EditRefused } from '../ci/workflow/edit-refused.ts'
import { ExternalError, UserError } from '../domain/errors.ts'
import { openWorkspace, type Workspace } from '../repair/workspace.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { shown } from './ci-log.ts'

const STEP_TIMEOUT_MS = 120_000
const PROBE_TIMEOUT_MS = 10_000
const OUTPUT_BYTES_MAX = 256 * 1024
const LINES_SHOWN_MAX = 12

/** Runs the step that failed in the sandbox, on the commit as it is and with the edit. What cannot be run is a sentence, never an error. */
export async function prove(
  repo: string,
  input: FixInput,
  { changes }: Extract<FixAnswer, { kind: 'edit' }>,
): Promise<Proof> {
  try {
    const edited = changes.find(({ path }) => path === input.path)
    const texts = { before: input.text, after: edited?.after ?? input.text }
    const runs = runsAround(texts, (workflow) => {
      const context = fixContext({ ...input, text: workflow.text })
      return { job: context.job(), step: context.step() }
    })
    const sandbox = await openSandbox()
    if (sandbox.isolation === 'none') return notRun('this machine has no sandbox for it')
    const workspace = await openWorkspace({ repo })
    try {
      const missing = await missingPrograms(sandbox, workspace, [...runs.before, ...runs.after])
      if (missing.length > 0 && input.finding.category.id !== 'missing-command')
        return notRun(`${missing.join(', ')} is not on this machine`)
      const before = await runAll(sandbox, workspace, runs.before)
      await workspace.reset()
      await workspace.write(Object.fromEntries(changes.map(({ path, after }) => [path, after])))
      return judged(before, await runAll(sandbox, workspace, runs.after), input.finding.category)
    } finally {
      await workspace.close()
    }
  } catch (error) {
    if (error instanceof EditRefused || error instanceof UserError || error instanceof ExternalError)
      return notRun(error.message.replace(/\.$/, ''))
    throw error
  }
}

export function proofText({ because, before, after }: Proof): string[] {
  return [because, ...resultText('before', before), ...resultText('with the edit', after)]
}

export function proofAnswer({ state, because, before, after }: Proof) {
  const told = (result: StepResult | undefined) =>
    result ? { exitCode: result.exitCode, timedOut: result.timedOut, output: shown(result.output) } : null
  return { state, because: shown(because), before: told(before), after: told(after) }
}

function resultText(when: string, result: StepResult | undefined): string[] {
  if (!result) return []
  const how = result.timedOut ? 'took too long' : `exit status ${result.exitCode ?? 'none'}`
  const lines = shown(result.output)
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [`  ${when}: ${how}`, ...lines.slice(-LINES_SHOWN_MAX).map((line) => `    ${line}`)]
}

/** One after the other, as a runner does; the first that fails ends it. */
async function runAll(sandbox: Sandbox, workspace: Workspace, steps: readonly StepRun[]): Promise<StepResult> {
  let output = ''
  for (const { command, env, folder } of steps) {
    const result = await sandbox.run({
      command,
      cwd: join(workspace.mount.as, folder),
      workspace: workspace.mount,
      env: { CI: 'true', NO_COLOR: '1', ...env },
      timeoutMs: STEP_TIMEOUT_MS,
      outputBytesMax: OUTPUT_BYTES_MAX,
    })
    output += `${result.stdout}${result.stderr}`
    const { exitCode, timedOut } = result
    if (exitCode !== 0) return { exitCode, timedOut, output: withoutPlace(output, workspace) }
  }
  return { exitCode: 0, timedOut: false, output: withoutPlace(output, workspace) }
}

async function missingPrograms(sandbox: Sandbox, workspace: Workspace, steps: readonly StepRun[]): Promise<string[]> {
  const names = [...new Set(['bash', ...steps.flatMap(({ script }) => programsOf(script))])]
  const { stdout } = await sandbox.run({
    command: [
      '/bin/sh',
      '-c',
      'for name in "$@"; do command -v "$name" >/dev/null 2>&1 || echo "$name"; done',
      'sh',
      ...names,
    ],
    cwd: workspace.mount.as,
    workspace: workspace.mount,
    timeoutMs: PROBE_TIMEOUT_MS,
    outputBytesMax: OUTPUT_BYTES_MAX,
  })
  return stdout.split('\n').filter((name) => name !== '')
}

function withoutPlace(output: string, { mount }: Workspace): string {
  return output.replaceAll(`${mount.as}/`, '')
}
