import type { LogAnalysis } from '../../ci/analyze-log.ts'
import { firstMessage, testName } from '../../ci/reports/report.ts'
import { asksForReports, type ReadReport, withReports } from '../../ci/reports/with-reports.ts'
import { createZippedReports } from '../../ci/reports/zipped-reports.ts'
import { ExternalError } from '../../domain/errors.ts'
import type { Artifact, Artifacts, Forge, Run, RunJob, TestedJob } from '../../forges/forge.ts'

/** By their names: archives of builds, pictures and caches are left where they are. */
const HOLDS_REPORTS = /test|report|result|junit|surefire|spec|\btap\b/i
const ARTIFACTS_MAX = 5
const ARTIFACT_BYTES_MAX = 32 * 1024 * 1024
/** Names that say nothing of which job it is. */
const COMMON_WORDS = new Set([
  'test',
  'tests',
  'testing',
  'report',
  'reports',
  'result',
  'results',
  'junit',
  'ci',
  'the',
])

export interface ReadJob {
  job: RunJob
  analysis: LogAnalysis
}

/** Where a log does not say which test failed, the reports that the run kept may. Without them the logs speak alone. */
export async function withRunReports(
  forge: Forge,
  { run, read, signal }: { run: Run; read: readonly ReadJob[]; signal: AbortSignal },
): Promise<ReadJob[]> {
  const asking = read.filter(({ analysis }) => asksForReports(analysis))
  if (asking.length === 0) return [...read]
  try {
    const reports = forge.testedJobs
      ? reportsOfJobs(await forge.testedJobs(run), asking)
      : await keptReports(forge, { run, asking, signal })
    return read.map((one) => ({ ...one, analysis: withReports(one.analysis, reports.get(one) ?? []) }))
  } catch (error) {
    // What passes is waited out with the run; what is refused for good, as a right to read them, is not needed.
    if (error instanceof ExternalError && error.retryAfterMs === undefined) return [...read]
    throw error
  }
}

/** As the forge has read them. A job that was split, as `test 1/3`, is one there. */
function reportsOfJobs(tested: readonly TestedJob[], asking: readonly ReadJob[]): Map<ReadJob, ReadReport[]> {
  return new Map(
    asking.map((one) => {
      const own = tested.filter(({ job }) => job === one.job.name || job === one.job.name.replace(/ \d+\/\d+$/, ''))
      return [one, own.map(reportOf)]
    }),
  )
}

function reportOf({ job, passed, failed, failing }: TestedJob): ReadReport {
  const tests = failing.map(({ name, className, file, output }) => ({
    name: testName([className, name]),
    file: file || undefined,
    fileLine: undefined,
    message: firstMessage(output),
    line: 0,
  }))
  const told = tests.length === 0 ? 0 : failed
  return { format: 'junit', path: `tests of ${job}`, passed, failed: told, failing: tests, isWhole: true }
}

async function keptReports(
  { artifacts }: Forge,
  { run, asking, signal }: { run: Run; asking: readonly ReadJob[]; signal: AbortSignal },
): Promise<Map<ReadJob, ReadReport[]>> {
  const reports = new Map<ReadJob, ReadReport[]>()
  if (!artifacts) return reports
  const kept = (await artifacts.list(run)).filter(mayHoldReports)
  for (const one of asking) {
    const own = kept.filter(({ name }) => asking.length === 1 || isOfJob(name, one.job.name)).slice(0, ARTIFACTS_MAX)
    reports.set(one, await reportsIn(own, artifacts, signal))
  }
  return reports
}

async function reportsIn(
  wanted: readonly Artifact[],
  artifacts: Artifacts,
  signal: AbortSignal,
): Promise<ReadReport[]> {
  const reports: ReadReport[] = []
  for (const artifact of wanted) {
    const zipped = createZippedReports(artifact.name)
    await artifacts.read(artifact, zipped.push, signal)
    reports.push(...zipped.end())
  }
  return reports
}

function mayHoldReports({ name, bytes }: Artifact): boolean {
  return HOLDS_REPORTS.test(name) && bytes <= ARTIFACT_BYTES_MAX
}

/** Of several jobs the one whose words are all in the name: `junit-node-20` is of `test (node, 20)`. */
function isOfJob(artifact: string, job: string): boolean {
  const own = wordsOf(job).filter((word) => !COMMON_WORDS.has(word))
  const words = new Set(wordsOf(artifact))
  return own.length > 0 && own.every((word) => words.has(word))
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[a-z]+|\d+/g) ?? []
}
