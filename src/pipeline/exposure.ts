import type { Issue } from '../domain/issue.ts'
import type { Exposure } from '../domain/verification.ts'
import { routeOfRequest } from '../lib/route.ts'
import type { Sql } from '../store/database.ts'
import { countIssueEvents, countReleaseEvents, listReleaseIssues } from '../store/issues.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import { countSessions } from '../store/release-exposures.ts'
import type { Project } from './context.ts'

/** The route that the issue was seen on, as `GET /cart/:id`; undefined for failures outside of a request. */
export async function routeOf(sql: Sql, issueId: number): Promise<string | undefined> {
  const request = (await sampleEvent(sql, issueId))?.request
  return request && routeOfRequest(request.method, request.url)
}

/** What a release was seen to do: from the target where it can tell, else from the sessions that the SDK reports. */
export async function observeRelease(
  sql: Sql,
  { project, issue, release, route }: { project: Project; issue: Issue; release: string; route: string | undefined },
): Promise<Exposure> {
  const events = await countIssueEvents(sql, issue.id, release)
  const seen = await project.target?.exposure(release, route).catch(() => undefined)
  if (seen) {
    const { requests, errors = 0, allRequests, allErrors } = seen
    const isUndercounted = events > 0 && errors > events && (await isAloneOnRoute(sql, { issue, release, route }))
    return { release, recurrences: isUndercounted ? errors : events, requests, allRequests, allErrors }
  }
  const sessions = await countSessions(sql, project.id, release)
  const allErrors = await countReleaseEvents(sql, project.id, release)
  return { release, recurrences: events, requests: sessions, allRequests: sessions, allErrors }
}

/** Beyond this many issues on one release nobody looks through them all. */
const ISSUES_MAX = 20

/**
 * SDKs drop an event that equals the one before it: events then tell that a failure happened, but not how often. As
 * long as no other issue is known on the route, its failed requests do.
 */
async function isAloneOnRoute(
  sql: Sql,
  { issue, release, route }: { issue: Issue; release: string; route: string | undefined },
): Promise<boolean> {
  if (route === undefined) return false
  const ids = await listReleaseIssues(sql, { projectId: issue.projectId, release, limit: ISSUES_MAX })
  if (ids.length === ISSUES_MAX) return false
  const routes = await Promise.all(ids.filter((id) => id !== issue.id).map((id) => routeOf(sql, id)))
  return !routes.includes(route)
}
