import { adviceOf } from '../ci/advice.ts'
import { createLogAnalyzer, type Finding, type LogAnalysis } from '../ci/analyze-log.ts'
import { UserError } from '../domain/errors.ts'
import { ciEnvironment } from '../environment.ts'
import type { Forge, Run, RunJob } from '../forges/forge.ts'
import { createForge, forgeConfig } from '../forges/index.ts'
import { systemClock } from '../lib/clock.ts'
import { shown } from './ci-log.ts'
import type { Io } from './command.ts'

interface FailedJob {
  job: RunJob
  analysis: LogAnalysis
}

/** Reads a run at GitHub, by its number or as the variables of a workflow's step name it: 0 when a log names a cause. */
export async function analyzeRun(given: string | undefined, { json }: { json: boolean }, io: Io): Promise<number> {
  const { forge, runId, workflow } = runAtForge(given)
  const run = await forge.run(runId)
  if (!run) throw new UserError(`There is no run ${runId} of ${forge.repository}.`)
  const failed: FailedJob[] = []
  for (const job of await forge.failedJobs(run)) failed.push({ job, analysis: await analysisOf(forge, job) })
  const named = { ...run, workflow: workflow ?? run.workflow }
  io.stdout(json ? `${JSON.stringify(answerOf(named, failed))}\n` : textOf(named, failed))
  return failed.some(({ analysis }) => analysis.cause) ? 0 : 1
}

/** Nothing is sent before all of it is right. */
export function runAtForge(given: string | undefined): { forge: Forge; runId: number; workflow: string | undefined } {
  const { token, runId: ofEnvironment, workflow, repository, apiUrl } = ciEnvironment()
  const runId = given ?? ofEnvironment
  if (runId === undefined || !/^[1-9]\d{0,14}$/.test(runId))
    throw new UserError(
      'Say which run, by its number: as an argument, or in WORKFLOW_RUN_ID. Or give a log with --log.',
    )
  if (repository === undefined || !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository))
    throw new UserError('REPOSITORY names the repository of the run, as owner/name.')
  if (!token) throw new UserError('GITHUB_TOKEN signs in at GitHub, and is not set. Nothing was sent.')
  const config = forgeConfig.safeParse({ kind: 'github', repo: repository, token, ...(apiUrl ? { url: apiUrl } : {}) })
  if (!config.success) throw new UserError(`GITHUB_API_URL is no address: ${apiUrl}.`)
  return { forge: createForge(config.data, { clock: systemClock }), runId: Number(runId), workflow }
}

async function analysisOf(forge: Forge, job: RunJob): Promise<LogAnalysis> {
  const analyzer = createLogAnalyzer()
  await forge.readLog(job, analyzer.push, new AbortController().signal)
  return analyzer.end()
}

function answerOf(run: Run, failed: readonly FailedJob[]) {
  const { workflow, id: runId, attempt, url, branch, commit } = run
  return {
    ...{ workflow: shown(workflow), runId, attempt, url, branch: shown(branch), commit },
    failedJobs: failed.map(({ job, analysis: { cause, others } }) => {
      const findings = [cause, ...others].filter((finding) => finding !== undefined)
      return {
        name: shown(job.name),
        url: job.url,
        step: shown(cause?.step ?? job.step ?? ''),
        errors: findings.map(({ decisive }) => shown(decisive.text)),
        patterns: findings.map(patternOf),
      }
    }),
  }
}

function patternOf({ category: { id, remedy }, decisive }: Finding) {
  return { type: id, fixable: remedy === 'edit', match: shown(decisive.text) }
}

function textOf({ workflow, id, url }: Run, failed: readonly FailedJob[]): string {
  const head = `${shown(workflow)}, run ${id}: ${url}`
  const jobs = failed.flatMap(({ job, analysis: { cause, lastLine } }) => [
    `  ${shown(job.name)}: ${cause ? `${cause.category.title} (${cause.category.id})` : 'no line names a cause that is known'}`,
    `    ${shown(cause?.decisive.text ?? lastLine?.text ?? '')}`,
    ...(cause ? [`    ${adviceOf(cause)}`] : []),
  ])
  return [head, ...(jobs.length > 0 ? jobs : ['  No job of it failed.']), ''].join('\n')
}
