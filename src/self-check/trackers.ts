import type { TrackerConfig } from '../trackers/index.ts'
import { NO_PROJECT } from './own-log.ts'
import type { Role } from './role.ts'

/** Under which the tracker of a check is kept, where it is not that of the project. No project has such an id. */
export function checkTrackerId(projectId: number): number {
  return -1 - projectId
}

/** Trackers that only checks file issues with. */
export function trackersOf(
  roles: readonly Role[],
  projects: readonly { id: number; tracker: TrackerConfig }[],
): { id: number; tracker: TrackerConfig }[] {
  return roles.flatMap(({ projectId, settings }) => {
    const usual = settings.tracker ?? projects.find(({ id }) => id === projectId)?.tracker
    const tracker = inRepo(usual, settings.repo)
    const isOwn = settings.tracker !== undefined || settings.repo !== undefined || projectId === NO_PROJECT
    return isOwn ? [{ id: checkTrackerId(projectId), tracker: tracker ?? { kind: 'builtin' } }] : []
  })
}

/** The same tracker, another repository. */
function inRepo(tracker: TrackerConfig | undefined, repo: string | undefined): TrackerConfig | undefined {
  return tracker && repo !== undefined && 'repo' in tracker ? ({ ...tracker, repo } as TrackerConfig) : tracker
}
