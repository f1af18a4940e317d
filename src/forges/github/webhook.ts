import { z } from 'zod'
import { UserError } from '../../domain/errors.ts'
import type { Delivery, RawDelivery } from '../forge.ts'
import { jsonOf, type PayloadReader, payloadReader } from '../read-payload.ts'

/** What a delivery tells: only which run, issue or pull request to look at. It is signed already. */
export function deliveryOf({ headers, body }: RawDelivery, repository: string): Delivery | undefined {
  const id = headers['x-github-delivery']
  const event = headers['x-github-event']
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || typeof event !== 'string')
    throw new UserError('A delivery of GitHub has the headers X-GitHub-Delivery and X-GitHub-Event.')
  const payload = payloadOf(body)
  if (payload.repository?.full_name.toLowerCase() !== repository.toLowerCase()) return undefined
  const read = Object.hasOwn(READERS, event) ? READERS[event]! : () => []
  return { id, subjects: read(payload) }
}

const ofRepository = z.looseObject({ repository: z.looseObject({ full_name: z.string() }).optional() })
type Payload = z.infer<typeof ofRepository>

function payloadOf(body: Buffer): Payload {
  const parsed = ofRepository.safeParse(jsonOf(body))
  if (!parsed.success)
    throw new UserError('A delivery of GitHub is a JSON object: set its content type to application/json.')
  return parsed.data
}

const id = z.int().min(1)
const RUN_OF_URL = /\/actions\/runs\/(\d{1,15})(?:\/|$)/

const workflowRun = z.looseObject({ action: z.literal('completed'), workflow_run: z.looseObject({ id }) })
const workflowJob = z.looseObject({
  action: z.literal('completed'),
  workflow_job: z.looseObject({ run_id: id, conclusion: z.enum(['failure', 'timed_out']) }),
})
const checkRun = z.looseObject({
  action: z.literal('completed'),
  check_run: z.looseObject({
    conclusion: z.enum(['failure', 'timed_out']),
    details_url: z.string(),
    app: z.looseObject({ slug: z.literal('github-actions') }),
  }),
})
const issue = z.looseObject({
  action: z.enum(['opened', 'reopened', 'labeled', 'unlabeled', 'closed', 'edited']),
  issue: z.looseObject({ number: id }),
})
const pullRequest = z.looseObject({
  action: z.enum(['closed', 'reopened']),
  pull_request: z.looseObject({ number: id }),
})

/** By `X-GitHub-Event`. Anything else is answered, and nothing is done about it. */
const READERS: Readonly<Record<string, PayloadReader>> = {
  workflow_run: payloadReader(workflowRun, ({ workflow_run: { id: runId } }) => [{ kind: 'run', runId }]),
  workflow_job: payloadReader(workflowJob, ({ workflow_job: { run_id: runId } }) => [{ kind: 'run', runId }]),
  check_run: payloadReader(checkRun, ({ check_run: { details_url } }) => {
    const runId = Number(RUN_OF_URL.exec(details_url)?.[1])
    return Number.isSafeInteger(runId) ? [{ kind: 'run', runId }] : []
  }),
  issues: payloadReader(issue, ({ issue: { number } }) => [{ kind: 'thread', number }]),
  pull_request: payloadReader(pullRequest, ({ pull_request: { number } }) => [{ kind: 'pull_request', number }]),
}
