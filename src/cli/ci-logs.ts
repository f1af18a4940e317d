import { createFailedStepReader, type FailedStep } from '../ci/log/failed-steps.ts'
import { UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import { shown } from './ci-log.ts'
import { runAtForge } from './ci-run.ts'
import type { Io } from './command.ts'

/** Prints what the steps of a run printed that failed, without secrets: 1 when none did. */
export async function ciLogs(argv: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(argv, {}, { usage: 'ci logs [RUN]', positionals: 1 })
  const { forge, runId } = runAtForge(positionals[0])
  const run = await forge.run(runId)
  if (!run) throw new UserError(`There is no run ${runId} of ${forge.repository}.`)
  const jobs = await forge.failedJobs(run)
  io.stdout(`${shown(run.workflow)}, run ${run.id}, attempt ${run.attempt}: ${run.url}\n`)
  for (const job of jobs) {
    const reader = createFailedStepReader((step) => io.stdout(textOf(shown(job.name), step)))
    await forge.readLog(job, reader.push, new AbortController().signal)
    reader.end()
  }
  if (jobs.length === 0) io.stdout('No job of it failed.\n')
  return jobs.length > 0 ? 0 : 1
}

/** Redacted as one text: a key goes over several lines. */
function textOf(job: string, { step, lines, leftOut }: FailedStep): string {
  const head = `\n${job}${step === undefined ? '' : ` / ${shown(step)}`}\n`
  const note = leftOut > 0 ? `(${leftOut} lines between the first and the last of it are left out)\n` : ''
  return `${head}${note}${shown(lines.join('\n'))}\n`
}
