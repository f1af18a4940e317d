import type { Sql } from './database.ts'
import { getSetting, setSetting } from './settings.ts'

export interface Breaker {
  open: boolean
  reason: string
}

const keyOf = (projectId: number): string => `breaker:${projectId}`

/** The circuit breaker of a project's deploys. */
export async function readBreaker(sql: Sql, projectId: number): Promise<Breaker> {
  const value = await getSetting(sql, keyOf(projectId))
  return value === undefined ? { open: false, reason: '' } : JSON.parse(value)
}

export async function setBreaker(tx: Sql, projectId: number, breaker: Breaker, nowMs: number): Promise<void> {
  await setSetting(tx, keyOf(projectId), JSON.stringify(breaker), nowMs)
}
