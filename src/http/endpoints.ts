import type { z } from 'zod'
import * as contract from './contract.ts'

/** One address of the server, for the reference and for the test that nothing answers unnamed. */
export interface Endpoint {
  path: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** A schema for JSON, else the content type and what it holds. */
  answer: z.ZodObject | { contentType: string; description: string }
}

/** All of them are GET and change nothing: what changes the world goes through the command line. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/health',
    summary: 'Whether the process lives. It never waits for the store, so a slow store restarts nobody.',
    answer: contract.healthResponse,
  },
  {
    path: '/ready',
    summary: 'Whether the store answers. 503 while it does not.',
    answer: contract.readyResponse,
  },
  {
    path: '/metrics',
    summary: 'Numbers for Prometheus, counted in the store: a restart loses none.',
    answer: { contentType: 'text/plain; version=0.0.4', description: 'The text exposition format.' },
  },
  {
    path: '/events',
    summary: 'Every change of state, live, as server-sent events.',
    query: contract.eventsQuery,
    answer: {
      contentType: 'text/event-stream',
      description:
        'A message for each transition: `id` is its number, `data` its JSON, as in the timeline of an issue. Comments keep the connection open.',
    },
  },
  {
    path: '/snippet.js',
    summary: 'For pages without an SDK: reports errors and rejections that nobody caught.',
    answer: {
      contentType: 'text/javascript',
      description: 'A classic script that any page may load. Its tag names the DSN in `data-dsn`.',
    },
  },
  { path: '/api/v1/status', summary: 'The state of everything in numbers.', answer: contract.statusResponse },
  {
    path: '/api/v1/issues',
    summary: 'Issues, last changed first.',
    query: contract.issuesQuery,
    answer: contract.issuesResponse,
  },
  {
    path: '/api/v1/issues/:id',
    summary: 'All that is known of one issue. 404 when there is none.',
    params: contract.issueParams,
    answer: contract.issueResponse,
  },
  {
    path: '/api/v1/attempts',
    summary: 'Attempts at healing, last changed first.',
    query: contract.attemptsQuery,
    answer: contract.attemptsResponse,
  },
  {
    path: '/api/v1/audit',
    summary: 'The hash-chained log of changes to the world.',
    query: contract.auditQuery,
    answer: contract.auditResponse,
  },
]
