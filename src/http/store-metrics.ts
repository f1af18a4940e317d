import { ATTEMPT_TRANSITIONS } from '../domain/attempt.ts'
import { ISSUE_STATES } from '../domain/issue-state.ts'
import type { StoreCounts } from '../store/queries/counts.ts'
import type { Metric } from './metrics.ts'

/** What the store's rows add up to. States that no row is in are there as 0, so that an alert can be written before the first. */
export function storeMetrics(counts: StoreCounts): Metric[] {
  return [...ingestMetrics(counts), ...lineMetrics(counts), ...workMetrics(counts)]
}

function ingestMetrics({ ingest, refused, discarded, issueEvents }: StoreCounts): Metric[] {
  return [
    {
      name: 'prunella_ingest_items_total',
      type: 'counter',
      help: 'Items that clients sent and that were taken, by kind.',
      samples: ingest.map(({ kind, items }) => ({ labels: { kind }, value: items })),
    },
    {
      name: 'prunella_ingest_refused_total',
      type: 'counter',
      help: 'What was refused, by reason.',
      samples: refused.map(({ reason, items }) => ({ labels: { reason }, value: items })),
    },
    {
      name: 'prunella_client_discarded_total',
      type: 'counter',
      help: 'Items that clients say they did not send, by their reason and the category of item.',
      samples: discarded.map(({ reason, category, items }) => ({ labels: { reason, category }, value: items })),
    },
    {
      name: 'prunella_issue_events_total',
      type: 'counter',
      help: 'Events that were counted for an issue.',
      samples: [{ value: issueEvents }],
    },
  ]
}

function lineMetrics({ issues, attempts, outcomes, deployments, approvalsPending }: StoreCounts): Metric[] {
  return [
    {
      name: 'prunella_issues',
      type: 'gauge',
      help: 'Issues by state.',
      samples: byState(ISSUE_STATES, issues),
    },
    {
      name: 'prunella_attempts',
      type: 'gauge',
      help: 'Attempts at healing by state; a state that ends one is its outcome.',
      samples: byState(Object.keys(ATTEMPT_TRANSITIONS), attempts),
    },
    {
      name: 'prunella_heal_duration_seconds',
      type: 'summary',
      help: 'From the first event to the outcome, by outcome.',
      samples: outcomes.flatMap(({ outcome, count, durationMs }) => [
        { suffix: '_sum', labels: { outcome }, value: durationMs / 1000 },
        { suffix: '_count', labels: { outcome }, value: count },
      ]),
    },
    {
      name: 'prunella_deployments',
      type: 'gauge',
      help: 'Releases that fixes put out, by state; automatic means that no person approved it.',
      samples: deployments.map(({ state, automatic, count }) => ({
        labels: { state, automatic: String(automatic) },
        value: count,
      })),
    },
    {
      name: 'prunella_approvals_pending',
      type: 'gauge',
      help: 'Questions that wait for a person.',
      samples: [{ value: approvalsPending }],
    },
  ]
}

function workMetrics({ jobs, queue }: StoreCounts): Metric[] {
  return [
    {
      name: 'prunella_jobs',
      type: 'gauge',
      help: 'Durable jobs by kind and state.',
      samples: jobs.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
    },
    {
      name: 'prunella_queue_depth',
      type: 'gauge',
      help: 'Jobs that could run now and do not yet.',
      samples: [{ value: queue.due }],
    },
    {
      name: 'prunella_queue_oldest_seconds',
      type: 'gauge',
      help: 'How long the first of them has waited.',
      samples: [{ value: queue.oldestMs / 1000 }],
    },
  ]
}

function byState(states: readonly string[], rows: readonly { state: string; count: number }[]): Metric['samples'] {
  return states.map((state) => ({
    labels: { state },
    value: rows.find((row) => row.state === state)?.count ?? 0,
  }))
}
