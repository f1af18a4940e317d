import type { Sql } from '../database.ts'
import { camelRow } from '../rows.ts'
import { countOf, ENDED, HELD } from './held.ts'

/** How well it went in a stretch of time, of one project or of all. Everything is counted from rows; nothing is assumed. */
export interface Stats {
  sinceMs: number
  /** Events that came in, by hour of arrival; hours without any are left out. Oldest first. */
  events: { hourMs: number; events: number }[]
  /** Issues that had an event. `accuracy` and `falsePositiveRate` are null while there are none. */
  issues: {
    seen: number
    wrongGroup: number
    notAProblem: number
    accuracy: number | null
    falsePositiveRate: number | null
  }
  /** What was put into production and watched to an end; kept: it stayed, and the failure was not seen again. */
  fixes: Rate
  /** From the first event to the fix that runs everywhere. */
  resolutionMs: Duration
  /** From the start of an attempt to its outcome. */
  healingMs: Duration
  deploys: { automatic: number; approved: number }
  /** How often a person had to act: questions asked, and what was handed over. */
  manual: { approvals: number; escalations: number }
  /** What fails most, by the rule that explains it. */
  causes: (Rate & { cause: string; issues: number; events: number })[]
  /** Where most was tried. */
  services: (Rate & { service: string; attempts: number })[]
}

export interface Rate {
  ended: number
  kept: number
  /** null while nothing ended. */
  rate: number | null
}

export interface Duration {
  count: number
  meanMs: number | null
}

export interface StatsOptions {
  /** null for all. */
  projectId: number | null
  sinceMs: number
  /** Of causes and services. */
  topMax: number
}

const RATE = `${countOf(ENDED)} as ended, ${countOf(HELD)} as kept`
const OF_PROJECT = '(i.project_id = $1 or $1 = 0)'

export async function stats(sql: Sql, options: StatsOptions): Promise<Stats> {
  const { projectId, sinceMs, topMax } = options
  const scope = [projectId ?? 0, sinceMs] as const
  const one = async <Row>(text: string): Promise<Row> => camelRow<Row>((await sql.query(text, [...scope]))[0]!)
  const many = async <Row>(text: string): Promise<Row[]> =>
    (await sql.query(text, [...scope, topMax])).map((row) => camelRow<Row>(row))

  const judged = await one<{ seen: number; wrongGroup: number; notAProblem: number }>(
    `select cast(count(*) as bigint) as seen, ${corrected('wrong_group')}, ${corrected('not_a_problem')}
     from issues i where ${OF_PROJECT} and i.last_seen_ms >= $2 and i.state <> 'merged'`,
  )
  return {
    sinceMs,
    events: (await sql.query(EVENTS_BY_HOUR, [...scope])).map((row) => camelRow(row)),
    issues: {
      ...judged,
      accuracy: share(judged.seen - judged.wrongGroup, judged.seen),
      falsePositiveRate: share(judged.notAProblem, judged.seen),
    },
    fixes: rated(
      await one<Rates>(
        `select ${RATE} from outcomes o join issues i on i.id = o.issue_id where ${OF_PROJECT} and o.created_ms >= $2`,
      ),
    ),
    resolutionMs: meanOf(await one(RESOLUTION)),
    healingMs: meanOf(await one(HEALING)),
    deploys: await one(DEPLOYS),
    manual: await one(MANUAL),
    causes: (await many<Rates & { cause: string; issues: number; events: number }>(CAUSES)).map(rated),
    services: (await many<Rates & { service: string; attempts: number }>(SERVICES)).map(rated),
  }
}

type Rates = { ended: number; kept: number }

function rated<Row extends Rates>(row: Row): Row & Rate {
  return { ...row, rate: share(row.kept, row.ended) }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function meanOf({ count, totalMs }: { count: number; totalMs: number }): Duration {
  return { count, meanMs: count === 0 ? null : totalMs / count }
}

function corrected(kind: 'wrong_group' | 'not_a_problem'): string {
  return `${countOf(`exists (select 1 from corrections c where c.issue_id = i.id and c.kind = '${kind}')`)} as ${kind}`
}

const EVENTS_BY_HOUR = `select n.hour_ms, cast(sum(n.events) as bigint) as events
  from issue_counts n join issues i on i.id = n.issue_id
  where ${OF_PROJECT} and n.hour_ms >= $2 group by n.hour_ms order by n.hour_ms`

const RESOLUTION = `select cast(count(*) as bigint) as count, cast(coalesce(sum(o.duration_ms), 0) as bigint) as total_ms
  from outcomes o join issues i on i.id = o.issue_id where ${OF_PROJECT} and o.created_ms >= $2 and o.outcome = 'healed'`

const HEALING = `select cast(count(*) as bigint) as count, cast(coalesce(sum(o.created_ms - a.started_ms), 0) as bigint) as total_ms
  from outcomes o join attempts a on a.id = o.attempt_id join issues i on i.id = o.issue_id
  where ${OF_PROJECT} and o.created_ms >= $2`

const DEPLOYS = `select cast(coalesce(sum(d.automatic), 0) as bigint) as automatic,
    cast(coalesce(sum(1 - d.automatic), 0) as bigint) as approved
  from deployments d join attempts a on a.id = d.attempt_id join issues i on i.id = a.issue_id
  where ${OF_PROJECT} and d.started_ms >= $2`

const MANUAL = `select
    (select cast(count(*) as bigint) from approvals q join issues i on i.id = q.issue_id
     where ${OF_PROJECT} and q.requested_ms >= $2) as approvals,
    (select cast(count(*) as bigint) from escalations e join issues i on i.id = e.issue_id
     where ${OF_PROJECT} and e.created_ms >= $2) as escalations`

/** The last diagnosis of an issue is the one that counts. */
const CAUSES = `select d.rule as cause, cast(count(*) as bigint) as issues,
    cast(coalesce(sum(seen.events), 0) as bigint) as events,
    cast(coalesce(sum(o.ended), 0) as bigint) as ended, cast(coalesce(sum(o.kept), 0) as bigint) as kept
  from issues i
  join diagnoses d on d.id = (select max(id) from diagnoses where issue_id = i.id)
  join (select issue_id, sum(events) as events from issue_counts where hour_ms >= $2 group by issue_id) seen
    on seen.issue_id = i.id
  left join (select o.issue_id, ${RATE} from outcomes o where o.created_ms >= $2 group by o.issue_id) o on o.issue_id = i.id
  where ${OF_PROJECT} and i.state <> 'merged'
  group by d.rule order by issues desc, events desc, cause limit $3`

/** What was recovered is a service of its project; a fix is of the project's own app. */
const SERVICES = `select coalesce(r.service, p.name, '') as service, cast(count(distinct a.id) as bigint) as attempts, ${RATE}
  from attempts a join issues i on i.id = a.issue_id left join projects p on p.id = i.project_id
  left join recoveries r on r.attempt_id = a.id
  left join outcomes o on o.attempt_id = a.id
  where ${OF_PROJECT} and a.started_ms >= $2
  group by coalesce(r.service, p.name, '') order by attempts desc, service limit $3`
