import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { createRequestBudget } from '../request-budget.ts'
import { createRestClient, type RestClient } from '../rest-client.ts'

/** Which project, and where. */
export const gitlabProject = {
  url: z
    .url({ protocol: /^https?$/ })
    .default('https://gitlab.com')
    .describe('Of the server.'),
  project: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)+$/, 'must be as group/name')
    .describe('As `group/name`.'),
} as const

export interface GitlabConnection {
  url: string
  token: string
  requestsPerMinuteMax: number
  timeoutMs: number
}

export interface GitlabClient extends RestClient {
  /** Until so many requests may be made. */
  waitMs(requests: number): number
}

export function createGitlabClient(
  { url, token, requestsPerMinuteMax, timeoutMs }: GitlabConnection,
  clock: Clock,
): GitlabClient {
  const budget = createRequestBudget(requestsPerMinuteMax, clock)
  const base = `${url.replace(/\/$/, '')}/api/v4`
  const headers = async () => ({ 'private-token': token, 'user-agent': 'prunella' })
  return { ...createRestClient({ base, headers, budget, timeoutMs, clock }), waitMs: budget.waitMs }
}
