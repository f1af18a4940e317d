import type { Clock } from '../lib/clock.ts'
import type { Sql } from '../store/database.ts'

/** What an adapter is made with. */
export interface TrackerParts {
  projectId: number
  sql: Sql
  clock: Clock
}
