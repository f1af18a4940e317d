import semver from 'semver'

/** Since when, and in which release, an issue is taken to be gone. */
export interface Resolution {
  atMs: number
  /** `time`: wherever it ran. `release`: in that release and later ones. `next_release`: in those after that release. */
  in: 'time' | 'release' | 'next_release'
  release: string | null
}

/** An event of a resolved issue, or several of one release: the last of them. */
export interface Recurrence {
  occurredMs: number
  /** undefined when the sender names none. */
  release: string | undefined
  /** When anything was first heard of that release; undefined when this is the first. */
  releaseSeenMs: number | undefined
}

/**
 * What an event of a resolved issue means. `regressed`: it is back. `late`: it happened before. `older`: it happened on a release that the
 * resolution does not speak of. `unplaced`: it cannot be told; counted, said, and asked again with the next one.
 */
export type Placement = 'regressed' | 'late' | 'older' | 'unplaced'

/** So long after a resolution, copies of the old release that name none may still run. */
export const DRAIN_MS = 3_600_000

export function placementOf(resolution: Resolution, event: Recurrence): Placement {
  // The very release that should have fixed it was never seen before the fix.
  if (resolution.in === 'release' && event.release !== undefined && event.release === resolution.release)
    return 'regressed'
  if (event.occurredMs <= resolution.atMs) return 'late'
  if (resolution.in === 'time') return 'regressed'
  if (event.release === undefined) return event.occurredMs > resolution.atMs + DRAIN_MS ? 'regressed' : 'unplaced'
  if (event.release === resolution.release) return 'older'
  return isLater(event, resolution) ? 'regressed' : 'older'
}

/** By their versions where both have one of the same thing; else whoever was first heard of after the resolution is later. */
function isLater({ release, releaseSeenMs }: Recurrence, resolution: Resolution): boolean {
  const [version, fixed] = [versionOf(release!), versionOf(resolution.release ?? '')]
  if (version && fixed && version.of === fixed.of) {
    const order = semver.compare(version.version, fixed.version)
    // Builds of one version have no order among them.
    if (order !== 0) return order > 0
  }
  return releaseSeenMs === undefined || releaseSeenMs > resolution.atMs
}

/** `shop@1.2.3` is version 1.2.3 of shop. */
function versionOf(release: string): { of: string; version: semver.SemVer } | undefined {
  const at = release.lastIndexOf('@')
  const version = semver.parse(release.slice(at + 1).replace(/^v/, ''))
  return version ? { of: release.slice(0, Math.max(at, 0)), version } : undefined
}
