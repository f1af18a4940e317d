import { appendFile } from 'node:fs/promises'
import { adviceOf } from '../ci/advice.ts'
import type { Finding, LogAnalysis } from '../ci/analyze-log.ts'
import {
  annotation,
  type ShownFinding,
  type ShownTest,
  summary,
  testAnnotation,
  testSummary,
} from '../ci/github-format.ts'
import { loadPlugins } from '../ci/plugins/load-plugins.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { parseArguments } from './arguments.ts'
import { ciDoctor } from './ci-doctor.ts'
import { CI_FIX_OPTIONS, ciFix } from './ci-fix.ts'
import { analyzeFiles, type ReadLog, shown } from './ci-log.ts'
import { ciLogs } from './ci-logs.ts'
import { analyzeRun } from './ci-run.ts'
import { ciStats } from './ci-stats.ts'
import { shownTests, testsAnswer, testsText } from './ci-tests.ts'
import type { Command, Io } from './command.ts'

const usage = 'analyze [RUN] [--log F] [--report F] [--json] [--annotate] [--summary F] [--plugins DIR]'

const OPTIONS = {
  log: { type: 'string' },
  report: { type: 'string', multiple: true },
  plugins: { type: 'string' },
  json: { type: 'boolean', default: false },
  annotate: { type: 'boolean', default: false },
  summary: { type: 'string' },
} as const

export const ci: Command = {
  name: 'ci',
  summary:
    'What the log of a red pipeline, or of a run at GitHub, says (`ci analyze`), the edit that mends it (`ci fix`), what its failed steps printed (`ci logs`), what is missing to heal pipelines (`ci doctor`), what became of the pull requests (`ci stats`)',
  usage: `<analyze|fix|logs|doctor|stats> <run> [--log F] [--report F] [--json] [--annotate] [--summary F] ${CI_FIX_OPTIONS} [--project NAME] [--config FILE]`,
  async run(argv, io) {
    if (argv[0] === 'fix') return await ciFix(argv.slice(1), io)
    if (argv[0] === 'doctor') return ciDoctor(argv.slice(1), io)
    if (argv[0] === 'logs') return ciLogs(argv.slice(1), io)
    if (argv[0] === 'stats') return ciStats(argv.slice(1), io)
    const { values, positionals } = parseArguments(argv, OPTIONS, { usage: `ci ${usage}`, positionals: 2 })
    if (positionals[0] !== 'analyze') throw new UserError(`Usage: prunella ci ${usage}`)
    if (values.log === undefined && values.report === undefined) return analyzeRun(positionals[1], values, io)
    const read = await analyzeFiles(values.log, {
      reports: values.report,
      plugins: values.plugins === undefined ? [] : await loadPlugins(values.plugins),
    })
    const { cause } = read.analysis
    io.stdout(values.json ? `${JSON.stringify(answerOf(read))}\n` : textOf(read))
    if (cause) await tellGithub({ finding: shownFinding(cause), tests: shownTests(read.reports) }, values, io)
    return cause ? 0 : 1
  },
}

/** On the page of the run: an annotation is a line on standard output, a summary is appended to the file that the runner names. */
async function tellGithub(
  { finding, tests }: { finding: ShownFinding; tests: readonly ShownTest[] },
  { annotate, summary: file }: { annotate: boolean; summary?: string | undefined },
  io: Io,
): Promise<void> {
  if (annotate) for (const told of [annotation(finding), ...tests.map(testAnnotation)]) io.stdout(told)
  if (file === undefined) return
  await appendFile(file, summary(finding) + testSummary(tests)).catch((error: unknown) => {
    throw new UserError(`The summary cannot be written to ${file}: ${messageOf(error)}.`, { cause: error })
  })
}

function shownFinding(finding: Finding): ShownFinding {
  const { category, job, step, decisive, details } = finding
  const names = [job, step, details.report].filter((name) => name !== undefined)
  return {
    title: category.title,
    category: category.id,
    advice: adviceOf(finding),
    place: names.map(shown).join(' / '),
    line: decisive.line,
    text: shown(decisive.text),
  }
}

function answerOf({ analysis: { cause, others, lastLine, failedJobs }, reports }: ReadLog) {
  return {
    failedJobs: failedJobs.map(shown),
    cause: cause ? findingOf(cause) : null,
    others: others.map(findingOf),
    lastLine: lastLine ? { line: lastLine.line, text: shown(lastLine.text) } : null,
    tests: testsAnswer(reports),
  }
}

function findingOf(finding: Finding) {
  const { category, score, job, step, decisive, details, reasons } = finding
  return {
    category: category.id,
    title: category.title,
    remedy: category.remedy,
    advice: adviceOf(finding),
    job: job === undefined ? null : shown(job),
    step: step === undefined ? null : shown(step),
    report: details.report === undefined ? null : shown(details.report),
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

function textOf({ analysis: { cause, lastLine }, reports }: ReadLog): string {
  if (!cause) return noCauseText(lastLine, reports)
  const { category, job, step, decisive, details } = cause
  const place = [job, step, details.report].filter((name) => name !== undefined).map(shown)
  const head = [
    `${category.title} (${category.id})`,
    ...(place.length > 0 ? [`  in    ${place.join(' / ')}`] : []),
    `  line  ${decisive.line}: ${shown(decisive.text)}`,
    `  ${REMEDIES[category.remedy]} ${adviceOf(cause)}`,
    '',
  ]
  return head.join('\n') + testsText(reports)
}

function noCauseText(lastLine: LogAnalysis['lastLine'], reports: ReadLog['reports']): string {
  if (reports.length > 0 && !lastLine) return 'No test failed, as far as the reports say.\n'
  const last = lastLine ? ` The last line before the end is ${lastLine.line}: ${shown(lastLine.text)}` : ''
  return `No line of the log names a cause that is known.${last}\n`
}
