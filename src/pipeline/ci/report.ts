import { filledIn } from '../../forges/pull-request-text.ts'
import { fenced, inlineText } from '../../lib/markdown.ts'
import { printable } from '../../lib/printable.ts'
import type { FlakyHistory } from '../../store/forge-runs.ts'
import type { CiFailure } from './failure.ts'
import { isWorkflowOf } from './left-alone.ts'
import type { CiFix } from './propose-fix.ts'
import type { CiSubject } from './subject.ts'

const TITLE_CHARS_MAX = 120

/** Title and body of a pull request, in the operator's own words where there are some for this workflow. */
export function pullRequestWords(
  subject: Pick<CiSubject, 'issue' | 'report' | 'thread'> & { pipelines: Pick<CiSubject['pipelines'], 'settings'> },
  fix: CiFix,
  { history }: { history: FlakyHistory },
): { title: string; body: string } {
  const { issue, report, pipelines } = subject
  const { workflow, job, branch, category } = report.failure
  const own = pipelines.settings.pullRequestTexts.find(({ workflows }) => isWorkflowOf(workflows, report.failure))
  const body = pullRequestBody(subject, fix, { history })
  if (!own) return { title: titleOf(fix, report.failure), body }
  const plain = { title: fix.title, workflow, job, branch, category, ticket: String(issue.id) }
  const words = Object.fromEntries(
    Object.entries(plain).map(([name, word]) => [name, inlineText(word)]),
  ) as typeof plain
  return {
    title: oneLine(filledIn(own.title ?? '{title} ({workflow})', { ...plain, report: '' })),
    body: filledIn(own.body, { ...words, report: body }),
  }
}

export function titleOf({ title }: Pick<CiFix, 'title'>, { workflow }: Pick<CiFailure, 'workflow'>): string {
  return oneLine(`${title} (${workflow})`)
}

/** Whatever the log says. */
function oneLine(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('@', '')
    .slice(0, TITLE_CHARS_MAX)
}

/** What a reviewer needs: what failed, why, what changed, how it was checked, what was tried, how to check it oneself. */
function pullRequestBody(
  { issue, report: { failure, tried }, thread }: Pick<CiSubject, 'issue' | 'report' | 'thread'>,
  fix: CiFix,
  { history }: { history: FlakyHistory },
): string {
  return sections([
    thread === undefined ? '' : `Fixes #${thread}`,
    fix.isMitigation
      ? 'This is a **mitigation**: the failure stops getting in the way, its cause stays. The issue stays open for that.'
      : '',
    `### What failed\n\n${whatFailed(failure)}`,
    `### Why\n\n${inlineText(failure.title)} (\`${failure.category}\`).\n\n${fenced(printable(failure.text))}`,
    `### What changed\n\n${list(fix.changes)}`,
    `### How it was checked\n\n${list([...fix.proof, 'The run of this pull request shows whether the job passes: the result is written below.'])}`,
    `### What was tried\n\n${list([...tried, historyOf(history)])}`,
    `### How to test it\n\nLook at the checks of this pull request, or run the step \`${codeText(failure.step || failure.job)}\` by hand.`,
    `Ticket ${issue.id} of Prunella. A person merges this, or closes it: what is closed is not proposed again.`,
  ])
}

/** For who has to mend it: what is known, and what to do about this kind of failure. */
export function guidance({ report: { failure, tried, fix } }: Pick<CiSubject, 'report'>, reason: string): string {
  return sections([
    'No pull request was made.',
    `**Why:** ${inlineText(reason)}`,
    `### What failed\n\n${whatFailed(failure)}`,
    `### What the log says\n\n${inlineText(failure.title)} (\`${failure.category}\`).\n\n${fenced(printable(failure.text))}`,
    `### What to do\n\n${failure.advice}`,
    tried.length === 0 ? '' : `### What was tried\n\n${list(tried)}`,
    fix ? `### The change that was meant\n\n${list(fix.changes)}` : '',
  ])
}

function whatFailed({ workflow, runUrl, runId, job, jobUrl, step, branch, commit }: CiFailure): string {
  return list([
    `Workflow ${inlineText(workflow)}, [run ${runId}](${address(runUrl)})`,
    ...(job === ''
      ? []
      : [`Job [${inlineText(job)}](${address(jobUrl)})${step === '' ? '' : `, step ${inlineText(step)}`}`]),
    `Branch ${inlineText(branch)} at \`${commit.slice(0, 12)}\``,
  ])
}

function historyOf({ runs, flakyCommits }: FlakyHistory): string {
  return flakyCommits === 0
    ? `Of ${runs} runs of this workflow that were seen lately, none failed and passed on the same commit.`
    : `Of ${runs} runs of this workflow that were seen lately, on ${flakyCommits} commits it failed and passed without a change: it is flaky.`
}

function sections(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence.replace(/\s+/g, ' ')}`).join('\n')
}

function codeText(text: string): string {
  return text.replace(/[`\s]+/g, ' ')
}

/** Only an address of the web, without what would end the link. */
function address(url: string): string {
  return /^https?:\/\/[^\s()<>]+$/.test(url) ? url : '#'
}
