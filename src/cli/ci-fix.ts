import { readFile } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve } from 'node:path'
import type { FixInput, FixSettings, RepositoryFiles } from '../ci/fixes/fix.ts'
import { gitFiles } from '../ci/fixes/git-files.ts'
import { patchText } from '../ci/fixes/patch-text.ts'
import { type FixAnswer, proposeFix } from '../ci/fixes/propose-fix.ts'
import { loadPlugins } from '../ci/plugins/load-plugins.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { proveEdit } from '../pipeline/ci/prove-edit.ts'
import { remakeLock as remakeLockIn } from '../pipeline/ci/remake-lock.ts'
import { parseArguments } from './arguments.ts'
import { analyzeFiles, shown } from './ci-log.ts'
import { proofAnswer, proofText } from './ci-prove.ts'
import type { Io } from './command.ts'

export const CI_FIX_OPTIONS =
  '[--workflow F] [--repo DIR] [--job NAME] [--reran RESULT] [--optional GLOB] [--plugins DIR] [--network] [--prove]'

const USAGE =
  'ci fix --log F --workflow F [--repo DIR] [--job NAME] [--reran RESULT] [--optional GLOB] [--plugins DIR] [--network] [--prove] [--json]'

const OPTIONS = {
  log: { type: 'string' },
  workflow: { type: 'string' },
  repo: { type: 'string' },
  job: { type: 'string' },
  reran: { type: 'string', multiple: true },
  optional: { type: 'string', multiple: true },
  plugins: { type: 'string' },
  network: { type: 'boolean', default: false },
  prove: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const OPTIONAL_JOBS = ['*arm64*', '*experimental*']
const TIMEOUT_MINUTES_MAX = 360

/** The smallest edit that mends a failure: 0 when there is one, 1 when none is right. Nothing is written. */
export async function ciFix(argv: readonly string[], io: Io): Promise<number> {
  const { values } = parseArguments(argv, OPTIONS, { usage: USAGE })
  const { log, workflow, repo, job } = values
  if (log === undefined || workflow === undefined) throw new UserError(`Usage: prunella ${USAGE}`)
  if (values.prove && repo === undefined)
    throw new UserError('--prove runs the step on a checkout: name it with --repo.')
  if (values.network && repo === undefined)
    throw new UserError('--network makes the lock file of a checkout anew: name it with --repo.')
  const plugins = values.plugins === undefined ? [] : await loadPlugins(values.plugins)
  const { cause } = (await analyzeFiles(log, { reports: [], plugins })).analysis
  if (!cause) {
    io.stdout(values.json ? `${JSON.stringify({ answer: 'none', because: [NO_CAUSE] })}\n` : `${NO_CAUSE}\n`)
    return 1
  }
  const input: FixInput = {
    finding: cause,
    path: pathIn(repo, workflow),
    text: await readText(workflow),
    ...{
      job,
      settings: settingsOf(values.reran ?? [], values.optional),
      repository: repo === undefined ? undefined : filesOf(resolve(repo), values.network),
    },
  }
  const answer = await proposeFix(
    input,
    plugins.flatMap(({ fix }) => fix ?? []),
  )
  const place = { category: cause.category.id, line: cause.decisive.line, text: shown(cause.decisive.text) }
  const proof =
    values.prove && answer.kind === 'edit' && !answer.isTried
      ? await proveEdit(async () => resolve(repo!), input, answer)
      : undefined
  const told = proof === undefined ? {} : { proof: proofAnswer(proof) }
  io.stdout(
    values.json
      ? `${JSON.stringify({ ...place, ...answerOf(answer), ...told })}\n`
      : textOf(place, answer, proof ? proofText(proof) : []),
  )
  return answer.kind === 'edit' && proof?.state !== 'refuted' ? 0 : 1
}

const NO_CAUSE = 'No line of the log names a cause that is known, so there is nothing to edit.'

function filesOf(repo: string, mayAskRegistry: boolean): RepositoryFiles {
  const remakeLock: RepositoryFiles['remakeLock'] = (folder, remaking) =>
    remakeLockIn(async () => repo, { folder, remaking })
  return { ...gitFiles(repo), ...(mayAskRegistry && { remakeLock }) }
}

function settingsOf(reran: readonly string[], optional: readonly string[] | undefined): FixSettings {
  const reruns = reran.map((result) => {
    if (result === 'passed' || result === 'failed') return result
    throw new UserError('--reran takes passed or failed.')
  })
  return { reruns, optionalJobs: optional ?? OPTIONAL_JOBS, timeoutMinutesMax: TIMEOUT_MINUTES_MAX }
}

/** As the repository names it. */
function pathIn(repo: string | undefined, workflow: string): string {
  const path = repo === undefined ? workflow : relative(resolve(repo), resolve(workflow))
  const isInside = !isAbsolute(path) && !path.startsWith('..')
  return isInside ? path.replaceAll('\\', '/') : `.github/workflows/${basename(workflow)}`
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UserError(`The workflow ${path} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

function answerOf(answer: FixAnswer) {
  if (answer.kind !== 'edit') return { answer: answer.kind, because: [answer.because].flat().map(shown) }
  const { fix, what, hidesFailure, checks, changes } = answer
  return { answer: 'edit', fix, what: shown(what), hidesFailure, checks, patch: patchText(changes) }
}

function textOf(
  { category, line, text }: { category: string; line: number; text: string },
  answer: FixAnswer,
  proof: readonly string[],
): string {
  const cause = `${category}, line ${line}: ${text}`
  if (answer.kind === 'rerun') return `Run it again first.\n  ${cause}\n  ${answer.because}\n`
  if (answer.kind === 'none')
    return [`No edit is right.`, `  ${cause}`, ...answer.because.map((why) => `  ${shown(why)}`), ''].join('\n')
  const mitigation = 'This hides the failure and does not mend it: keep its issue open.'
  const head = [`${shown(answer.what)}`, `  ${cause}`, ...[...answer.checks, ...proof].map((check) => `  ${check}`)]
  return [...head, ...(answer.hidesFailure ? [`  ${mitigation}`] : []), '', patchText(answer.changes)].join('\n')
}
