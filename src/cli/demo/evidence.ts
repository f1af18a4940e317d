import { z } from 'zod'
import type { IssueResponse } from '../../http/contract.ts'

/** What the demo reads of a repair's report. */
const report = z.object({
  reproduction: z.object({ kind: z.string(), runs: z.number(), failed: z.number() }).nullable(),
  candidates: z.array(z.object({ proposer: z.string(), survived: z.boolean() })),
  chosen: z
    .object({
      proposer: z.string(),
      pattern: z.string(),
      explanation: z.string(),
      reasons: z.array(z.string()),
      regressionTest: z.object({ path: z.string() }).nullable(),
      tests: z.object({ noWorse: z.boolean(), detail: z.string() }).nullable(),
    })
    .nullable(),
})

export type Attempt = IssueResponse['attempts'][number]

/** What supports the outcome: printed, and part of the result. */
export interface Evidence {
  rootCause: string | null
  reproduction: { kind: string; runs: number; failed: number } | null
  candidates: { proposed: number; proven: number }
  patch: z.infer<typeof report>['chosen']
  verification: Attempt['verification'] | null
  /** Changes to the world that the audit log holds with intent and result, as `canary`. */
  effects: string[]
  /** What people were told. */
  notifications: unknown[]
  /** What the shop answered: to the request that failed, and when all was over. */
  requests: RequestEvidence[]
}

export interface RequestEvidence {
  what: string
  request: string
  status: number
  expected: number
  body: string
  isAsExpected: boolean
}

export function evidenceOf(
  { diagnosis }: Pick<IssueResponse, 'diagnosis'>,
  attempt: Attempt | undefined,
  seen: Pick<Evidence, 'effects' | 'notifications' | 'requests'>,
): Evidence {
  const repair = report.safeParse(attempt?.report).data
  return {
    rootCause: diagnosis?.rootCause ?? null,
    reproduction: repair?.reproduction ?? null,
    candidates: {
      proposed: repair?.candidates.length ?? 0,
      proven: repair?.candidates.filter(({ survived }) => survived).length ?? 0,
    },
    patch: repair?.chosen ?? null,
    verification: attempt?.verification ?? null,
    ...seen,
  }
}
