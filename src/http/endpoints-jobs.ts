import * as jobs from './contract-jobs.ts'
import * as people from './contract-people.ts'
import type { Endpoint } from './endpoint.ts'

/** Those of jobs of users' own programs. */
export const JOB_ENDPOINTS: readonly Endpoint[] = [
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
]
