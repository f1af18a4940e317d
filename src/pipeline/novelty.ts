import type { Clock } from '../lib/clock.ts'
import { RecentMap } from '../lib/recent-map.ts'
import { redactSecrets } from '../lib/redact/redact-text.ts'
import { createTokenBucket, type TokenBucket } from '../lib/token-bucket.ts'
import type { Sql } from '../store/database.ts'
import { knownFingerprints } from '../store/issue-events.ts'

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

/**
 * Keeps the store's size a matter of real problems: whoever has the public key of a DSN could otherwise make an issue, or a
 * release, with every event.
 */
export interface Novelty {
  /** Of these, the ones that may have an issue of their own: `known` ones have it, `new` ones are within the limit. */
  admit(sql: Sql, keys: readonly IssueKey[]): Promise<ReadonlyMap<string, 'known' | 'new'>>
  /** The name under which a release is counted; '' is the common one of those that are too many. */
  releaseName(projectId: number, release: string | undefined): string
}

export function createNovelty(clock: Clock, overrides: Partial<NoveltyLimits> = {}): Novelty {
  const limits = { ...NOVELTY_LIMITS, ...overrides }
  /** Only what was read from the store: a transaction that makes an issue may still fail. */
  const known = new RecentMap<string, true>(KNOWN_ISSUES_MAX)
  const names = new RecentMap<string, string>(KNOWN_RELEASES_MAX)
  const issueBuckets = buckets({ burst: limits.issuesBurst, perMinute: limits.issuesPerMinute }, clock)
  const releaseBuckets = buckets({ burst: limits.releasesBurst, perMinute: limits.releasesPerMinute }, clock)

  return {
    async admit(sql, keys) {
      const unknown = keys.filter((key) => !known.get(issueKey(key)))
      for (const key of await knownFingerprints(sql, unknown)) known.set(issueKey(key), true)
      const admitted = new Map<string, 'known' | 'new'>()
      for (const key of keys) {
        if (known.get(issueKey(key))) admitted.set(issueKey(key), 'known')
        else if (issueBuckets(key.projectId).take()) admitted.set(issueKey(key), 'new')
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
