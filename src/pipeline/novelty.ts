import type { Clock } from '../lib/clock.ts'
import { RecentMap } from '../lib/recent-map.ts'
import { redactSecrets } from '../lib/redact/redact-text.ts'
import { createTokenBucket, type TokenBucket } from '../lib/token-bucket.ts'
import type { Sql } from '../store/database.ts'
import { type KnownFingerprint, knownFingerprints } from '../store/issue-fingerprints.ts'
import { readGroupingRevision } from '../store/regrouping.ts'

export interface NoveltyLimits {
  /** New issues of a project that are kept apart at once, and by the minute. */
  issuesBurst: number
  issuesPerMinute: number
  /** The same for names of releases, which have counters of their own. */
  releasesBurst: number
  releasesPerMinute: number
}

export const NOVELTY_LIMITS: NoveltyLimits = {
  issuesBurst: 2_000,
  issuesPerMinute: 200,
  releasesBurst: 500,
  releasesPerMinute: 10,
}

const KNOWN_ISSUES_MAX = 50_000
const KNOWN_RELEASES_MAX = 5_000

export interface IssueKey {
  projectId: number
  fingerprint: string
}

/** Events that may have an issue. */
export interface Candidate extends IssueKey {
  /** Other fingerprints of the same problem, as those by older versions of grouping. Asked for only when it is not known itself. */
  aliases(): readonly string[]
  /** Those of them that lead to its issue from now on. */
  ownAliases(): readonly string[]
}

export interface Admission {
  /** `known` ones have an issue, by their own fingerprint or, `renamed`, by another; `new` ones are within the limit. */
  status: 'known' | 'renamed' | 'new'
  /** The fingerprint that the issue was made by. */
  issueFingerprint: string
}

/**
 * Keeps the store's size a matter of real problems: whoever has the public key of a DSN could otherwise make an issue, or a
 * release, with every event.
 */
export interface Novelty {
  /** Of these, the ones that may have an issue of their own, by `issueKey`. */
  admit(sql: Sql, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, Admission>>
  /** The name under which a release is counted; '' is the common one of those that are too many. */
  releaseName(projectId: number, release: string | undefined): string
}

export function createNovelty(clock: Clock, overrides: Partial<NoveltyLimits> = {}): Novelty {
  const limits = { ...NOVELTY_LIMITS, ...overrides }
  /** Only what was read from the store: a transaction that makes an issue may still fail. */
  const known = new RecentMap<string, string>(KNOWN_ISSUES_MAX)
  let revision = 0
  const names = new RecentMap<string, string>(KNOWN_RELEASES_MAX)
  const issueBuckets = buckets({ burst: limits.issuesBurst, perMinute: limits.issuesPerMinute }, clock)
  const releaseBuckets = buckets({ burst: limits.releasesBurst, perMinute: limits.releasesPerMinute }, clock)

  /** Of two new ones with a fingerprint in common, the second has the issue of the first. */
  function admissionOf(candidate: Candidate, others: Map<string, string>): Admission | undefined {
    const own = known.get(issueKey(candidate))
    if (own) return { status: 'known', issueFingerprint: own }
    const { projectId, fingerprint } = candidate
    const names = [fingerprint, ...candidate.aliases()].map((name) => issueKey({ projectId, fingerprint: name }))
    const other = names.map((name) => others.get(name)).find((found) => found !== undefined)
    if (other !== undefined) return { status: 'renamed', issueFingerprint: other }
    if (!issueBuckets(projectId).take()) return undefined
    for (const name of [fingerprint, ...candidate.ownAliases()])
      others.set(issueKey({ projectId, fingerprint: name }), fingerprint)
    return { status: 'new', issueFingerprint: fingerprint }
  }

  return {
    async admit(sql, candidates) {
      const current = await readGroupingRevision(sql)
      if (current !== revision) known.clear()
      revision = current
      const unseen = candidates.filter((candidate) => !known.get(issueKey(candidate)))
      for (const found of await knownFingerprints(sql, unseen)) known.set(issueKey(found), found.issueFingerprint)
      const unknown = candidates.filter((candidate) => !known.get(issueKey(candidate)))
      const renamed = await byAliases(sql, unknown)
      const admitted = new Map<string, Admission>()
      for (const candidate of candidates) {
        const admission = admissionOf(candidate, renamed)
        if (admission) admitted.set(issueKey(candidate), admission)
      }
      return admitted
    },
    releaseName(projectId, release) {
      if (!release) return ''
      const key = `${projectId}:${release}`
      const name = names.get(key) ?? (releaseBuckets(projectId).take() ? redactSecrets(release) : '')
      if (name !== '') names.set(key, name)
      return name
    },
  }
}

/** Fingerprints of issues by other names of what is not known by its own. */
async function byAliases(sql: Sql, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const keys = candidates.flatMap((candidate) =>
    candidate.aliases().map((fingerprint) => ({ projectId: candidate.projectId, fingerprint })),
  )
  const found: KnownFingerprint[] = await knownFingerprints(sql, keys)
  return new Map(found.map((one) => [issueKey(one), one.issueFingerprint]))
}

export function issueKey({ projectId, fingerprint }: IssueKey): string {
  return `${projectId}:${fingerprint}`
}

/** One for each project; the configuration bounds their number. */
function buckets(rate: { burst: number; perMinute: number }, clock: Clock): (projectId: number) => TokenBucket {
  const byProject = new Map<number, TokenBucket>()
  return (projectId) => {
    const bucket = byProject.get(projectId) ?? createTokenBucket(rate, clock)
    byProject.set(projectId, bucket)
    return bucket
  }
}
