import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { UserError } from '../../domain/errors.ts'
import type { Delivery, RawDelivery } from '../forge.ts'
import { jsonOf, type PayloadReader, payloadReader } from '../read-payload.ts'

/** GitLab signs nothing: it shows the secret. Compared in constant time, whatever the lengths. */
export function showsSecret(shown: unknown, secret: string): boolean {
  if (typeof shown !== 'string' || shown === '' || secret === '') return false
  return timingSafeEqual(digest(shown), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** What a delivery tells: only which pipeline, issue or merge request to look at. Its secret was right. */
export function deliveryOf({ headers, body }: RawDelivery, project: string): Delivery | undefined {
  const payload = ofProject.safeParse(jsonOf(body)).data
  if (!payload) throw new UserError('A delivery of GitLab is a JSON object with an object_kind.')
  if (nameIn(payload)?.toLowerCase() !== project.toLowerCase()) return undefined
  const read = Object.hasOwn(READERS, payload.object_kind) ? READERS[payload.object_kind]! : () => []
  return { id: idOf(headers, body), subjects: read(payload) }
}

/** The first of them is the same when GitLab sends a delivery again; older servers have none of them. */
function idOf(headers: RawDelivery['headers'], body: Buffer): string {
  const given = headers['idempotency-key'] ?? headers['x-gitlab-event-uuid']
  return typeof given === 'string' && /^[\w-]{1,100}$/.test(given)
    ? given
    : createHash('sha256').update(body).digest('hex')
}

const ofProject = z.looseObject({
  object_kind: z.string(),
  project: z.looseObject({ path_with_namespace: z.string().optional() }).nullish(),
  repository: z.looseObject({ homepage: z.string().optional() }).nullish(),
})
type Payload = z.infer<typeof ofProject>

/** Deliveries of jobs name no project on older servers, only where its page is. */
function nameIn({ project, repository }: Payload): string | undefined {
  const page = repository?.homepage ?? ''
  return project?.path_with_namespace ?? (URL.canParse(page) ? new URL(page).pathname.slice(1) : undefined)
}

const id = z.int().min(1)
const pipeline = z.looseObject({
  object_attributes: z.looseObject({ id, status: z.enum(['success', 'failed']) }),
})
const build = z.looseObject({ pipeline_id: id, build_status: z.literal('failed') })
const issue = z.looseObject({ object_attributes: z.looseObject({ iid: id }) })
const mergeRequest = z.looseObject({
  object_attributes: z.looseObject({ iid: id, action: z.enum(['close', 'merge', 'reopen']) }),
})

/** By `object_kind`. Anything else is answered, and nothing is done about it. */
const READERS: Readonly<Record<string, PayloadReader>> = {
  pipeline: payloadReader(pipeline, ({ object_attributes }) => [{ kind: 'run', runId: object_attributes.id }]),
  build: payloadReader(build, ({ pipeline_id }) => [{ kind: 'run', runId: pipeline_id }]),
  issue: payloadReader(issue, ({ object_attributes: { iid } }) => [{ kind: 'thread', number: iid }]),
  merge_request: payloadReader(mergeRequest, ({ object_attributes: { iid } }) => [
    { kind: 'pull_request', number: iid },
  ]),
}
