import { iso } from '../github/shapes.ts'

export interface StoredJob {
  id: number
  name: string
  conclusion: string
  /** Of the step that failed. */
  step: string
  log: string
}

export interface StoredArtifact {
  id: number
  name: string
  zip: Uint8Array
  expired: boolean
}

export interface StoredRun {
  id: number
  attempt: number
  name: string
  path: string
  branch: string
  commit: string
  event: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  headRepository: string | null
  createdMs: number
  updatedMs: number
  /** Of the newest attempt. */
  jobs: StoredJob[]
  /** Of all attempts. */
  artifacts: StoredArtifact[]
}

export function runShape(repository: string, run: StoredRun) {
  return {
    id: run.id,
    run_attempt: run.attempt,
    name: run.name,
    path: run.path,
    html_url: `https://github.com/${repository}/actions/runs/${run.id}`,
    head_branch: run.branch,
    head_sha: run.commit,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_repository: run.headRepository === null ? null : { full_name: run.headRepository },
    created_at: iso(run.createdMs),
    updated_at: iso(run.updatedMs),
  }
}

export function jobShape(repository: string, run: StoredRun, job: StoredJob) {
  return {
    id: job.id,
    run_id: run.id,
    name: job.name,
    html_url: `https://github.com/${repository}/actions/runs/${run.id}/job/${job.id}`,
    status: 'completed',
    conclusion: job.conclusion,
    completed_at: iso(run.updatedMs),
    steps: [
      { name: 'Set up job', status: 'completed', conclusion: 'success', number: 1 },
      { name: job.step, status: 'completed', conclusion: job.conclusion, number: 2 },
    ],
  }
}

export function artifactShape(repository: string, run: StoredRun, { id, name, zip, expired }: StoredArtifact) {
  return {
    id,
    name,
    size_in_bytes: zip.length,
    archive_download_url: `https://api.github.com/repos/${repository}/actions/artifacts/${id}/zip`,
    expired,
    created_at: iso(run.updatedMs),
  }
}
