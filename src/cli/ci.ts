import { appendFile } from 'node:fs/promises'
import type { Finding, LogAnalysis } from '../ci/analyze-log.ts'
import { annotation, type ShownFinding, summary } from '../ci/github-format.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import { ciDoctor } from './ci-doctor.ts'
import { CI_FIX_OPTIONS, ciFix } from './ci-fix.ts'
import { analyze, shown } from './ci-log.ts'
import { analyzeRun } from './ci-run.ts'
import { ciStats } from './ci-stats.ts'
import type { Command, Io } from './command.ts'

const usage = 'analyze [RUN] [--log F] [--json] [--annotate] [--summary F]'

const OPTIONS = {
  log: { type: 'string' },
  json: { type: 'boolean', default: false },
  annotate: { type: 'boolean', default: false },
  summary: { type: 'string' },
} as const

export const ci: Command = {
  name: 'ci',
  summary:
    'What the log of a red pipeline, or of a run at GitHub, says (`ci analyze`), the edit that mends it (`ci fix`), what is missing to heal pipelines (`ci doctor`), what became of the pull requests (`ci stats`)',
  usage: `<analyze|fix|doctor|stats> <run> [--log F] [--json] [--annotate] [--summary F] ${CI_FIX_OPTIONS} [--project NAME] [--config FILE]`,
  async run(argv, io) {
    if (argv[0] === 'fix') return await ciFix(argv.slice(1), io)
    if (argv[0] === 'doctor') return ciDoctor(argv.slice(1), io)
    if (argv[0] === 'stats') return ciStats(argv.slice(1), io)
    const { values, positionals } = parseArguments(argv, OPTIONS, { usage: `ci ${usage}`, positionals: 2 })
    if (positionals[0] !== 'analyze') throw new UserError(`Usage: prunella ci ${usage}`)
    if (values.log === undefined) return analyzeRun(positionals[1], values, io)
    const analysis = await analyze(values.log)
    io.stdout(values.json ? `${JSON.stringify(answerOf(analysis))}\n` : textOf(analysis))
    if (analysis.cause) await tellGithub(shownFinding(analysis.cause), values, io)
    return analysis.cause ? 0 : 1
  },
}

/** On the page of the run: an annotation is a line on standard output, a summary is appended to the file that the runner names. */
async function tellGithub(
  finding: ShownFinding,
  { annotate, summary: file }: { annotate: boolean; summary?: string | undefined },
  io: Io,
): Promise<void> {
  if (annotate) io.stdout(annotation(finding))
  if (file === undefined) return
  await appendFile(file, summary(finding)).catch((error: unknown) => {
    throw new UserError(`The summary cannot be written to ${file}: ${messageOf(error)}.`, { cause: error })
  })
}

function shownFinding({ category, job, step, decisive }: Finding): ShownFinding {
  const names = [job, step].filter((name) => name !== undefined)
  return {
    title: category.title,
    category: category.id,
    advice: category.advice,
    place: names.map(shown).join(' / '),
    line: decisive.line,
    text: shown(decisive.text),
  }
}

function answerOf({ cause, others, lastLine, failedJobs }: LogAnalysis) {
  return {
    failedJobs: failedJobs.map(shown),
    cause: cause ? findingOf(cause) : null,
    others: others.map(findingOf),
    lastLine: lastLine ? { line: lastLine.line, text: shown(lastLine.text) } : null,
  }
}

function findingOf({ category, score, job, step, decisive, reasons }: Finding) {
  return {
    category: category.id,
    title: category.title,
    remedy: category.remedy,
    advice: category.advice,
    job: job === undefined ? null : shown(job),
    step: step === undefined ? null : shown(step),
    line: decisive.line,
    text: shown(decisive.text),
    score,
    reasons,
  }
}

const REMEDIES: Record<Finding['category']['remedy'], string> = {
  edit: 'A change of the workflow or the code mends it.',
  rerun: 'Running again may be all it needs.',
  person: 'A person has to mend it.',
  none: 'Nothing has to be mended.',
}

function textOf({ cause, lastLine }: LogAnalysis): string {
  if (!cause) {
    const last = lastLine ? ` The last line before the end is ${lastLine.line}: ${shown(lastLine.text)}` : ''
    return `No line of the log names a cause that is known.${last}\n`
  }
  const { category, job, step, decisive } = cause
  const place = [job, step].filter((name) => name !== undefined).map(shown)
  return [
    `${category.title} (${category.id})`,
    ...(place.length > 0 ? [`  in    ${place.join(' / ')}`] : []),
    `  line  ${decisive.line}: ${shown(decisive.text)}`,
    `  ${REMEDIES[category.remedy]} ${category.advice}`,
    '',
  ].join('\n')
}
