import { RecentMap } from '../lib/recent-map.ts'
import type { Sql } from '../store/database.ts'
import { insertReleases, type ReleaseName, releasesSeen } from '../store/releases.ts'

const RELEASES_REMEMBERED_MAX = 5_000

/** Keeps when each release was first heard of. */
export interface ReleaseBook {
  /** Those that were known before now, with when they were first heard of, by `releaseKey`; the others are written down. */
  note(tx: Sql, releases: readonly ReleaseName[], nowMs: number): Promise<ReadonlyMap<string, number>>
}

export function createReleaseBook(): ReleaseBook {
  /** Only what was read from the store: a transaction that writes one may still fail. */
  const known = new RecentMap<string, number>(RELEASES_REMEMBERED_MAX)
  return {
    async note(tx, releases, nowMs) {
      const named = releases.filter(({ name }) => name !== '')
      const byKey = new Map(named.map((release) => [releaseKey(release), release]))
      const unread = [...byKey].filter(([key]) => known.get(key) === undefined).map(([, release]) => release)
      for (const found of await releasesSeen(tx, unread)) known.set(releaseKey(found), found.firstSeenMs)
      const fresh = unread.filter((release) => known.get(releaseKey(release)) === undefined)
      await insertReleases(tx, sorted(fresh), nowMs)
      return new Map([...byKey.keys()].flatMap((key) => seenBefore(key)))
    },
  }

  function seenBefore(key: string): [string, number][] {
    const seenMs = known.get(key)
    return seenMs === undefined ? [] : [[key, seenMs]]
  }
}

export function releaseKey({ projectId, name }: ReleaseName): string {
  return `${projectId}:${name}`
}

/** Servers that write at the same time wait for each other and never in a circle. */
function sorted(releases: readonly ReleaseName[]): ReleaseName[] {
  return releases.toSorted((a, b) => (releaseKey(a) < releaseKey(b) ? -1 : 1))
}
