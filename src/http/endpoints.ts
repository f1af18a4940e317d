import type { z } from 'zod'
import type { Role } from '../domain/role.ts'
import * as contract from './contract.ts'
import * as jobs from './contract-jobs.ts'
import * as people from './contract-people.ts'
import * as statistics from './contract-stats.ts'
import * as tickets from './contract-tickets.ts'

/** One address of the server. Nothing is answered that is not named here, and nobody gets further than what stands here. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** The least role that may; `anyone` needs no token. */
  role: Role | 'anyone'
  /** `project`: a token of one project sees what is of that project. `all`: such a token is refused. */
  reach: 'project' | 'all'
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** Sent as JSON. */
  body?: z.ZodObject
  /** A schema for JSON, else the content type and what it holds. */
  answer: z.ZodObject | { contentType: string; description: string }
}

/** The table of all addresses but those of ingest, which its keys guard. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/health',
    role: 'anyone',
    reach: 'all',
    summary: 'Whether the process lives. It never waits for the store, so a slow store restarts nobody.',
    answer: contract.healthResponse,
  },
  {
    method: 'GET',
    path: '/ready',
    role: 'anyone',
    reach: 'all',
    summary: 'Whether the store answers. 503 while it does not.',
    answer: contract.readyResponse,
  },
  {
    method: 'GET',
    path: '/metrics',
    role: 'viewer',
    reach: 'all',
    summary: 'Numbers for Prometheus, counted in the store: a restart loses none.',
    answer: { contentType: 'text/plain; version=0.0.4', description: 'The text exposition format.' },
  },
  {
    method: 'GET',
    path: '/events',
    role: 'viewer',
    reach: 'project',
    summary: 'Every change of state, live, as server-sent events.',
    query: contract.eventsQuery,
    answer: {
      contentType: 'text/event-stream',
      description:
        'A message for each transition: `id` is its number, `data` its JSON, as in the timeline of an issue. Comments keep the connection open.',
    },
  },
  {
    method: 'GET',
    path: '/snippet.js',
    role: 'anyone',
    reach: 'all',
    summary: 'For pages without an SDK: reports errors and rejections that nobody caught.',
    answer: {
      contentType: 'text/javascript',
      description: 'A classic script that any page may load. Its tag names the DSN in `data-dsn`.',
    },
  },
  {
    method: 'GET',
    path: '/api/v1/status',
    role: 'viewer',
    reach: 'project',
    summary: 'The state of everything in numbers.',
    answer: contract.statusResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/issues',
    role: 'viewer',
    reach: 'project',
    summary: 'Issues, last changed first.',
    query: contract.issuesQuery,
    answer: contract.issuesResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/issues/:id',
    role: 'viewer',
    reach: 'project',
    summary: 'All that is known of one issue. 404 when there is none.',
    params: contract.issueParams,
    answer: contract.issueResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/attempts',
    role: 'viewer',
    reach: 'project',
    summary: 'Attempts at healing, last changed first.',
    query: contract.attemptsQuery,
    answer: contract.attemptsResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/audit',
    role: 'viewer',
    reach: 'all',
    summary: 'The hash-chained log of changes to the world.',
    query: contract.auditQuery,
    answer: contract.auditResponse,
  },
  webhook('github', 'Deliveries of GitHub, signed with the `webhook_secret` of a project.', 'signature'),
  webhook('gitlab', 'Deliveries of GitLab, which show the `webhook_secret` of a project.', 'secret'),
  {
    method: 'POST',
    path: '/api/v1/session',
    role: 'anyone',
    reach: 'all',
    summary: 'Signs the page in, with a token or a link. 401 for a wrong one, 429 after ten of them in a minute.',
    body: people.signInBody,
    answer: people.sessionResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/session',
    role: 'viewer',
    reach: 'project',
    summary: 'Who is signed in.',
    answer: people.sessionResponse,
  },
  {
    method: 'DELETE',
    path: '/api/v1/session',
    role: 'viewer',
    reach: 'project',
    summary: 'Signs the page out. A token stays valid.',
    answer: people.doneResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/jobs',
    role: 'ingest',
    reach: 'project',
    summary: 'Makes a job of your own program known. 201, or 200 for the one of that key that there is.',
    body: jobs.createJobBody,
    answer: jobs.jobResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/jobs/claim',
    role: 'ingest',
    reach: 'project',
    summary:
      'Takes the oldest job of a kind that waits, new ones and those that were given back. `fence` is to be sent with all that is said of this run.',
    body: jobs.claimJobBody,
    answer: jobs.claimResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/jobs/:id/transition',
    role: 'ingest',
    reach: 'project',
    summary: 'Moves a job on. 409 for what its state does not allow, and for a run that was given up.',
    params: jobs.jobParams,
    body: jobs.moveJobBody,
    answer: jobs.jobResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/jobs/:id/heartbeat',
    role: 'ingest',
    reach: 'project',
    summary: 'A sign of life. 409 for a run that was given up: stop it.',
    params: jobs.jobParams,
    body: jobs.heartbeatBody,
    answer: people.doneResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/issues/:id/corrections',
    role: 'operator',
    reach: 'project',
    summary: 'Says what was wrong with how the issue was judged.',
    params: contract.issueParams,
    body: statistics.correctionBody,
    answer: people.doneResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/stats',
    role: 'viewer',
    reach: 'project',
    summary: 'How well it went: fixes that held, how long it took, what fails most, how often people had to act.',
    query: statistics.statsQuery,
    answer: statistics.statsResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/jobs',
    role: 'viewer',
    reach: 'project',
    summary: 'Jobs of your own programs, newest first.',
    query: jobs.jobsQuery,
    answer: jobs.jobsResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/jobs/:id',
    role: 'viewer',
    reach: 'project',
    summary: 'One of them with its history.',
    params: jobs.jobParams,
    answer: jobs.jobHistoryResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/approvals',
    role: 'viewer',
    reach: 'project',
    summary: 'What waits for a person, with the change that it is about.',
    query: contract.pageQuery,
    answer: people.approvalsResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/approvals/:id/approve',
    role: 'approver',
    reach: 'project',
    summary:
      'Lets the plan go on. The same answer again changes nothing; 409 for another one, after the time, and for another plan.',
    params: people.approvalParams,
    body: people.answerBody,
    answer: people.approvalResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/approvals/:id/reject',
    role: 'approver',
    reach: 'project',
    summary: 'Turns the plan away, under the same terms.',
    params: people.approvalParams,
    body: people.answerBody,
    answer: people.approvalResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/tickets',
    role: 'viewer',
    reach: 'project',
    summary: 'What was opened in trackers, and what waits to be.',
    query: tickets.ticketsQuery,
    answer: tickets.ticketsResponse,
  },
  {
    method: 'GET',
    path: '/api/v1/escalations',
    role: 'viewer',
    reach: 'project',
    summary: 'What was handed to a person and not taken up yet.',
    query: contract.pageQuery,
    answer: people.escalationsResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/escalations/:id/acknowledge',
    role: 'operator',
    reach: 'project',
    summary: 'Says that somebody takes care of it. Again changes nothing.',
    params: people.escalationParams,
    answer: people.doneResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/kill',
    role: 'operator',
    reach: 'all',
    summary: 'Stops every change to the world within a second.',
    body: people.killBody,
    answer: people.doneResponse,
  },
  {
    method: 'POST',
    path: '/api/v1/resume',
    role: 'approver',
    reach: 'all',
    summary: 'Releases the kill switch and closes the circuit breakers.',
    answer: people.doneResponse,
  },
]

function webhook(forge: string, summary: string, proof: string): Endpoint {
  const answers = `202 when it was taken, 200 for one that came before, 401 for another ${proof}.`
  return {
    method: 'POST',
    path: `/webhooks/${forge}`,
    role: 'anyone',
    reach: 'all',
    summary: `${summary} ${answers}`,
    answer: contract.deliveryResponse,
  }
}
