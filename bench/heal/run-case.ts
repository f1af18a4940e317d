import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BenchCase } from './case.ts'
import { stage } from './install.ts'

/** Far more than a repair takes: a busy machine must not be what decides. */
const HEAL_TIMEOUT_MS = 600_000
const REPRO_TIMEOUT_MS = 30_000
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024

export type Verdict = 'right' | 'wrong' | 'no fix' | 'not reproduced' | 'error'

/** A bug that was published, one that was written for this bench, or a published package that a guard was taken out of. */
export type Origin = 'published' | 'written' | 'guard'

/** A candidate that made the failure go away, chosen or not, and whether it is right. */
interface Labelled {
  pattern: string
  score: number
  isRight: boolean
  /** What the program answers with it, as JSON: those that answer alike are one way to mend it. */
  answer: string
}

export interface CaseResult {
  id: string
  isHeldOut: boolean
  origin: Origin
  verdict: Verdict
  reason: string
  pattern: string
  /** Of the fix; null without one. */
  confidence: number | null
  durationMs: number
  /** The healer's report, for a look at one case. */
  report: unknown
  /** Where it was asked for. */
  labelled?: Labelled[]
}

/** Heals one case as a user would, with the built command line, and compares what the patched package then answers. */
export function runCase(one: BenchCase, main: string, doesLabel = false): CaseResult {
  const { app, repo } = stage(one)
  const judge = (diff: string) => {
    applyPatch(repo, diff)
    const answer = answerOf(app, one)
    return { answer, isRight: answer.found && isDeepStrictEqual(answer.value, one.expectedResult) }
  }
  const label = ({ pattern, score, survived, diff }: Candidate): Labelled[] => {
    if (!survived) return []
    const { isRight, answer } = judge(diff)
    execFileSync('git', ['checkout', '--quiet', '.'], { cwd: repo })
    return [{ pattern, score, isRight, answer: JSON.stringify(answer.value) ?? '' }]
  }
  try {
    const repro = ['node', ...one.nodeArgs, one.repro].join(' ')
    const started = performance.now()
    const healed = spawnSync(process.execPath, [resolve(main), 'heal', '--repo', repo, '--repro', repro, '--json'], {
      cwd: app,
      encoding: 'utf8',
      timeout: HEAL_TIMEOUT_MS,
      maxBuffer: OUTPUT_BYTES_MAX,
    })
    const durationMs = performance.now() - started
    const report = parseReport(healed.stdout)
    const labelled = doesLabel ? { labelled: (report?.candidates ?? []).flatMap(label) } : {}
    const result = { ...identityOf(one), pattern: '', confidence: null, durationMs, ...labelled }
    if (!report) return { ...result, verdict: 'error', reason: healed.stderr.trim().slice(-300), report: null }
    if (report.verdict === 'not_reproduced')
      return { ...result, verdict: 'not reproduced', reason: report.reason, report }
    if (!report.chosen) return { ...result, verdict: 'no fix', reason: report.reason, report }
    const { isRight, answer } = judge(report.chosen.diff)
    return {
      ...result,
      pattern: report.chosen.pattern,
      confidence: report.chosen.confidence,
      verdict: isRight ? 'right' : 'wrong',
      reason: isRight ? '' : `answers ${JSON.stringify(answer.value)}`,
      report,
    }
  } finally {
    rmSync(dirname(app), { recursive: true, force: true })
  }
}

export function identityOf({
  id,
  isHeldOut,
  source,
  modules,
}: BenchCase): Pick<CaseResult, 'id' | 'isHeldOut' | 'origin'> {
  return { id, isHeldOut, origin: modules !== null ? 'guard' : source !== null ? 'written' : 'published' }
}

interface Report {
  verdict: string
  reason: string
  chosen: { diff: string; pattern: string; confidence: number } | null
  candidates: Candidate[]
}

interface Candidate {
  pattern: string
  score: number
  survived: boolean
  diff: string
}

function parseReport(text: string): Report | null {
  try {
    return JSON.parse(text) as Report
  } catch {
    return null
  }
}

export function applyPatch(repo: string, diff: string): void {
  const file = join(dirname(dirname(repo)), 'fix.patch')
  writeFileSync(file, diff)
  execFileSync('git', ['apply', file], { cwd: repo, stdio: 'pipe' })
}

/** What the case's check prints: it comes to the app now, so that no healer could have seen it. */
export function answerOf(app: string, one: BenchCase): { found: boolean; value: unknown } {
  const program = one.check ?? one.repro
  cpSync(join(one.dir, program), join(app, program))
  const ran = spawnSync(process.execPath, [...one.nodeArgs, program], {
    cwd: app,
    encoding: 'utf8',
    timeout: REPRO_TIMEOUT_MS,
  })
  const line = ran.stdout.split('\n').find((text) => text.startsWith('RESULT '))
  return line === undefined
    ? { found: false, value: 'nothing' }
    : { found: true, value: parseValue(line.slice('RESULT '.length)) }
}

function parseValue(text: string): unknown {
  return text === 'undefined' ? undefined : JSON.parse(text)
}
