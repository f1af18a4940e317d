import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type FixInput, fixContext } from '../../ci/fixes/fix.ts'
import type { FixAnswer } from '../../ci/fixes/propose-fix.ts'
import { jobRunsAround } from '../../ci/gitlab/job-run.ts'
import { judged, notRun, type Proof, type Ran, type StepResult } from '../../ci/prove/proof.ts'
import { programsOf, type RunsAround, runsAround, type StepRun } from '../../ci/prove/step-run.ts'
import { EditRefused } from '../../ci/workflow/edit-refused.ts'
import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Forge } from '../../forges/forge.ts'
import { openWorkspace, type Workspace } from '../../repair/workspace.ts'
import { openSandbox } from '../../sandbox/open-sandbox.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'

const STEP_TIMEOUT_MS = 120_000
const PROBE_TIMEOUT_MS = 10_000
const OUTPUT_BYTES_MAX = 256 * 1024

export type Edit = Extract<FixAnswer, { kind: 'edit' }>

/** Where a step runs. */
interface Place {
  sandbox: Sandbox
  workspace: Workspace
  signal: AbortSignal | undefined
}

/** A checkout, which may be made when it is asked for. */
export type AskRepo = () => Promise<string>

/**
 * Runs the step that failed in the sandbox, on the commit of a checkout as it is and with the edit. What cannot be run is a sentence, and
 * takes no checkout.
 * @throws ExternalError for what may pass by itself.
 */
export async function proveEdit(
  askRepo: AskRepo,
  input: FixInput,
  edit: Pick<Edit, 'changes'>,
  { dialect = 'github-actions', signal }: { dialect?: Forge['dialect']; signal?: AbortSignal } = {},
): Promise<Proof> {
  const what = dialect === 'gitlab-ci' ? 'job' : 'step'
  try {
    const runs = runsOf(input, edit, dialect)
    const sandbox = await openSandbox()
    if (sandbox.isolation === 'none') return notRun(what, 'this machine has no sandbox for it')
    const missing = await missingPrograms(sandbox, runs, signal)
    if (missing.length > 0 && input.finding.category.id !== 'missing-command')
      return notRun(what, `${missing.join(', ')} is not on this machine`)
    return await runAround(await askRepo(), input, { ...edit, ...runs, sandbox, signal, what })
  } catch (error) {
    const isForGood = error instanceof ExternalError && error.retryAfterMs === undefined
    if (isForGood || error instanceof EditRefused || error instanceof UserError)
      return notRun(what, error.message.replace(/\.$/, ''))
    throw error
  }
}

function runsOf(input: FixInput, { changes }: Pick<Edit, 'changes'>, dialect: Forge['dialect']): RunsAround {
  const edited = changes.find(({ path }) => path === input.path)
  const texts = { before: input.text, after: edited?.after ?? input.text }
  if (dialect === 'gitlab-ci') return jobRunsAround(input, texts)
  return runsAround(texts, (workflow) => {
    const context = fixContext({ ...input, text: workflow.text })
    return { job: context.job(), step: context.step() }
  })
}

async function runAround(
  repo: string,
  { finding: { category } }: FixInput,
  {
    changes,
    before,
    after,
    what,
    ...where
  }: Pick<Edit, 'changes'> & RunsAround & Omit<Place, 'workspace'> & { what: Ran },
): Promise<Proof> {
  const workspace = await openWorkspace({ repo })
  const place = { ...where, workspace }
  try {
    const failed = await runAll(place, before)
    await workspace.reset()
    await workspace.write(Object.fromEntries(changes.map(({ path, after: text }) => [path, text])))
    return judged(failed, await runAll(place, after), { category, what, isSameRun: isDeepStrictEqual(before, after) })
  } finally {
    await workspace.close()
  }
}

/** One after the other, as a runner does; the first that fails ends it. */
async function runAll({ sandbox, workspace, signal }: Place, steps: readonly StepRun[]): Promise<StepResult> {
  let output = ''
  for (const { command, env, folder } of steps) {
    const result = await sandbox.run({
      command,
      cwd: join(workspace.mount.as, folder),
      workspace: workspace.mount,
      env: { CI: 'true', NO_COLOR: '1', ...env },
      timeoutMs: STEP_TIMEOUT_MS,
      outputBytesMax: OUTPUT_BYTES_MAX,
      ...(signal && { signal }),
    })
    output += `${result.stdout}${result.stderr}`
    const { exitCode, timedOut } = result
    if (exitCode !== 0) return { exitCode, timedOut, output: withoutPlace(output, workspace) }
  }
  return { exitCode: 0, timedOut: false, output: withoutPlace(output, workspace) }
}

async function missingPrograms(
  sandbox: Sandbox,
  { before, after }: RunsAround,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const names = [...new Set(['bash', ...[...before, ...after].flatMap(({ script }) => programsOf(script))])]
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'prunella-programs-')))
  const { stdout } = await sandbox
    .run({
      command: [
        '/bin/sh',
        '-c',
        'for name in "$@"; do command -v "$name" >/dev/null 2>&1 || echo "$name"; done',
        'sh',
        ...names,
      ],
      cwd: dir,
      workspace: { dir, as: dir, untracked: [] },
      timeoutMs: PROBE_TIMEOUT_MS,
      outputBytesMax: OUTPUT_BYTES_MAX,
      ...(signal && { signal }),
    })
    .finally(() => rm(dir, { recursive: true, force: true }))
  return stdout.split('\n').filter((name) => name !== '')
}

function withoutPlace(output: string, { mount }: Workspace): string {
  return output.replaceAll(`${mount.as}/`, '')
}
