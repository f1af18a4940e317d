import type { CheckedSubject, Finding } from '../domain/finding.ts'
import type { StoredActivity } from '../store/self-check-activities.ts'
import type { SelfCheckSettings } from './config.ts'
import type { SubjectJudgement } from './detectors/detector.ts'
import { PATTERN_DETECTORS, SUBJECT_DETECTORS } from './detectors/index.ts'
import { findingKey, type Ledger, UNJUDGED } from './ledger.ts'
import { cycleStarts, cyclesHit, type Pattern, steadyInterval } from './pattern.ts'

export interface Look {
  /** What happened since `sinceMs`, oldest first, without what is ignored. */
  activities: readonly StoredActivity[]
  sinceMs: number
  settings: Pick<SelfCheckSettings, 'minRepeat' | 'costThreshold' | 'lookback'>
}

/** Gives each problem of that time its severity and the reason for it. What was not seen in it stays as it was. */
export function judge(ledger: Ledger, look: Look): Finding[] {
  const problems = judgeProblems(ledger, look)
  // What they cost is part of what is told of them.
  const costly = new Set(problems.filter(({ severity }) => severity === 'critical').map(({ subject }) => subject))
  return [...problems, ...judgeSubjects(ledger, look, costly)]
}

function judgeProblems({ findings, said, touched }: Ledger, look: Look): Finding[] {
  const starts = cycleStarts(look.activities)
  const problems = new Map<string, StoredActivity[]>()
  for (const activity of look.activities) {
    if (activity.kind !== 'problem') continue
    const key = findingKey(activity)
    const known = problems.get(key)
    if (known) known.push(activity)
    else problems.set(key, [activity])
  }
  return [...problems].flatMap(([key, activities]) => {
    const finding = findings.get(key)
    if (!finding) return []
    const pattern = patternOf(finding, activities, { ...look, starts })
    for (const detector of PATTERN_DETECTORS) {
      const judgement = detector.judge(pattern)
      if (judgement) {
        touched.add(finding)
        said.set(finding, saidIn(activities.at(-1)!))
        return [Object.assign(finding, judgement, { detector: detector.id })]
      }
    }
    return []
  })
}

function saidIn({ message, error }: StoredActivity): string[] {
  return [message, error].filter((text) => text !== '')
}

function patternOf(
  finding: Finding,
  problems: readonly StoredActivity[],
  { activities, settings, starts }: Look & { starts: readonly number[] },
): Pattern {
  const times = problems.map(({ occurredMs }) => occurredMs)
  const lastMs = times.at(-1)!
  const { message, error } = problems.at(-1)!
  return {
    finding,
    text: `${message} ${error}`,
    occurrences: problems.reduce((sum, { count }) => sum + count, 0),
    minRepeat: settings.minRepeat,
    lookbackMs: settings.lookback,
    cycles: cyclesHit(times, starts),
    steadyMs: steadyInterval(times),
    hasSucceeded: activities.some(
      ({ kind, subject, occurredMs }) => kind === 'success' && subject === finding.subject && occurredMs >= lastMs,
    ),
  }
}

function judgeSubjects(ledger: Ledger, { sinceMs, settings }: Look, costly: ReadonlySet<string>): Finding[] {
  const limits = { minRepeat: settings.minRepeat, costThresholdUsd: settings.costThreshold }
  const recent = [...ledger.subjects.values()].filter(({ lastMs }) => lastMs >= sinceMs)
  return recent.flatMap((subject) =>
    SUBJECT_DETECTORS.flatMap(({ id, judge: judgeSubject }) => {
      const judgement = judgeSubject(subject, limits)
      const isTold = judgement?.kind === 'cost' && costly.has(subject.subject)
      return judgement && !isTold ? [keep(ledger, { subject, detector: id, judgement })] : []
    }),
  )
}

function keep(
  { findings, touched }: Ledger,
  { subject, detector, judgement }: { subject: CheckedSubject; detector: string; judgement: SubjectJudgement },
): Finding {
  const named = { subject: subject.subject, fingerprint: detector }
  const known = findings.get(findingKey(named))
  // What began anew is told anew.
  const isSame = known?.firstSeenMs === judgement.firstSeenMs
  const isCost = judgement.kind === 'cost'
  const finding: Finding = {
    ...(known ?? { error: '', samples: [], ...UNJUDGED }),
    ...(isSame ? {} : { toldOccurrences: 0 }),
    ...named,
    ...judgement,
    detector,
    lastSeenMs: isCost ? subject.lastMs : subject.lastRunMs,
    costBeforeMicroUsd: subject.costMicroUsd - (isCost ? subject.sessionCostMicroUsd : costOfRuns(subject)),
    runsBefore: Math.max(0, subject.runs - judgement.occurrences),
  }
  findings.set(findingKey(named), finding)
  touched.add(finding)
  return finding
}

/** What the runs without progress have cost, as far as that can be told: their share of all. */
function costOfRuns({ costMicroUsd, runs, sameCursorRuns }: CheckedSubject): number {
  return runs === 0 ? 0 : Math.round((costMicroUsd * Math.min(sameCursorRuns, runs)) / runs)
}
