import type { IssueState } from '../domain/issue-state.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { camelRow } from './rows.ts'

/** What a batch of events means for one issue. */
export interface IssueEvents {
  projectId: number
  fingerprint: string
  groupingVersion: number
  /** For an issue that is new. */
  title: string
  type: string
  culprit: string
  firstSeenMs: number
  lastSeenMs: number
  lastRelease: string | null
  count: number
}

export interface CountedIssue {
  id: number
  state: IssueState
  fixedRelease: string | null
  resolvedMs: number | null
  resolvedIn: Resolution['in'] | null
  isNew: boolean
}

/** Adds events to their issue, which is made when there is none. */
export async function countIssue(tx: Sql, events: IssueEvents, nowMs: number): Promise<CountedIssue> {
  const [row] = await tx.query(
    `insert into issues (project_id, fingerprint, grouping_version, title, type, culprit, state,
       first_seen_ms, last_seen_ms, event_count, first_release, last_release, updated_ms)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10, $10, $11)
     on conflict (project_id, fingerprint) do update set
       event_count = issues.event_count + excluded.event_count,
       first_seen_ms = case when excluded.first_seen_ms < issues.first_seen_ms then excluded.first_seen_ms else issues.first_seen_ms end,
       last_release = case when excluded.last_seen_ms >= issues.last_seen_ms then excluded.last_release else issues.last_release end,
       last_seen_ms = case when excluded.last_seen_ms > issues.last_seen_ms then excluded.last_seen_ms else issues.last_seen_ms end
     returning id, state, fixed_release, resolved_ms, resolved_in, event_count`,
    [
      events.projectId,
      events.fingerprint,
      events.groupingVersion,
      events.title,
      events.type,
      events.culprit,
      events.firstSeenMs,
      events.lastSeenMs,
      events.count,
      events.lastRelease,
      nowMs,
    ],
  )
  const { eventCount, ...issue } = camelRow<Omit<CountedIssue, 'isNew'> & { eventCount: number }>(row!)
  return { ...issue, isNew: eventCount === events.count }
}

export interface HourlyCount {
  issueId: number
  /** Under which the events came. */
  fingerprint: string
  release: string
  hourMs: number
  events: number
  firstSeenMs: number
  lastSeenMs: number
}

/** Adds to the hourly counters; `release` is '' for senders that name none. */
export async function countByHour(tx: Sql, counts: readonly HourlyCount[]): Promise<void> {
  await queryMany(
    tx,
    counts.map((count) => [
      count.issueId,
      count.fingerprint,
      count.release,
      count.hourMs,
      count.events,
      count.firstSeenMs,
      count.lastSeenMs,
    ]),
    (values) =>
      `insert into issue_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms) values ${values}
       on conflict (issue_id, fingerprint, release, hour_ms) do update set
         events = issue_counts.events + excluded.events,
         first_seen_ms = case when excluded.first_seen_ms < issue_counts.first_seen_ms then excluded.first_seen_ms else issue_counts.first_seen_ms end,
         last_seen_ms = case when excluded.last_seen_ms > issue_counts.last_seen_ms then excluded.last_seen_ms else issue_counts.last_seen_ms end`,
  )
}
