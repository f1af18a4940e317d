import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { UserError } from '../../domain/errors.ts'
import { assembleUpload, takeChunk, type UploadParts } from '../../pipeline/take-upload.ts'
import { UPLOAD_LIMITS } from '../../sourcemaps/limits.ts'
import type { Database } from '../../store/database.ts'
import { projectOfUploadToken } from '../../store/uploads.ts'
import { readBody } from '../body.ts'

/** Whether a path is one that build tools call. */
export function isUpload(path: string): boolean {
  return path.startsWith('/api/0/')
}

/**
 * What `sentry-cli sourcemaps upload` and the bundlers' plug-ins call. The token says the project; the names of organisation and project in
 * the address may be anything. Releases are not made beforehand: the calls that would are answered, and nothing is kept of them.
 */
export function uploadRoutes(parts: UploadParts): Hono {
  const { db, clock } = parts
  const app = new Hono()
  const projectIdOf = (c: Context) => uploadProject(db, c.req.header('authorization'))

  app.get('/api/0/', async (c) => {
    await projectIdOf(c)
    return c.json({ version: '0', auth: { scopes: ['project:releases'] }, user: null })
  })
  app.get('/api/0/organizations/:org/chunk-upload/', async (c) => {
    await projectIdOf(c)
    return c.json({
      url: new URL(c.req.url).pathname,
      chunkSize: UPLOAD_LIMITS.chunkBytes,
      chunksPerRequest: UPLOAD_LIMITS.chunksPerRequest,
      maxFileSize: UPLOAD_LIMITS.bundleBytesMax,
      maxRequestSize: UPLOAD_LIMITS.requestBytesMax,
      concurrency: 1,
      hashAlgorithm: 'sha1',
      compression: ['gzip'],
      accept: ['artifact_bundles', 'artifact_bundles_v2', 'release_files', 'sources'],
    })
  })
  app.post('/api/0/organizations/:org/chunk-upload/', async (c) => {
    await projectIdOf(c)
    const sent = [...(await formOf(c)).entries()]
    for (const [name, part] of sent) {
      if (typeof part === 'string') continue
      const bytes = Buffer.from(await part.arrayBuffer())
      await takeChunk(parts, { checksum: part.name, bytes, isCompressed: name === 'file_gzip' })
    }
    return c.json({})
  })
  app.post('/api/0/organizations/:org/artifactbundle/assemble/', async (c) => {
    const projectId = await projectIdOf(c)
    const { checksum, chunks, version, dist } = readJson(assemble, await readBody(c.req, UPLOAD_LIMITS.requestBytesMax))
    const upload = { projectId, checksum, chunks, release: version ?? '', dist: dist ?? '' }
    const result = await assembleUpload(parts, upload)
    const missingChunks = result.state === 'ok' ? [] : result.missing
    return c.json({ state: result.state, missingChunks, detail: null })
  })
  for (const path of ['/api/0/organizations/:org/releases/', '/api/0/projects/:org/:project/releases/']) {
    app.post(path, async (c) => {
      await projectIdOf(c)
      const { version } = readJson(release, await readBody(c.req, UPLOAD_LIMITS.requestBytesMax))
      return c.json(releaseAnswer(version, clock.nowMs()), 201)
    })
  }
  for (const path of [
    '/api/0/organizations/:org/releases/:version/',
    '/api/0/projects/:org/:project/releases/:version/',
  ]) {
    app.on(['GET', 'PUT'], path, async (c) => {
      await projectIdOf(c)
      return c.json(releaseAnswer(c.req.param('version') ?? '', clock.nowMs()))
    })
  }
  return app
}

const assemble = z.object({
  checksum: z.string(),
  chunks: z.array(z.string()).max(1_000),
  version: z.string().max(250).nullish(),
  dist: z.string().max(64).nullish(),
})
const release = z.object({ version: z.string().max(250) })

async function uploadProject(db: Database, header: string | undefined): Promise<number> {
  const token = /^Bearer\s+(\S{1,500})$/i.exec(header ?? '')?.[1]
  const projectId = token === undefined ? undefined : await projectOfUploadToken(db, token)
  if (projectId !== undefined) return projectId
  throw new UserError('The token is not one for uploads: `prunella upload-token <project>` makes one.', { status: 401 })
}

async function formOf(c: Context): Promise<FormData> {
  const bytes = await readBody(c.req, UPLOAD_LIMITS.requestBytesMax)
  try {
    return await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': c.req.header('content-type') ?? '' },
    }).formData()
  } catch (error) {
    throw new UserError('The pieces of an upload are sent as a form.', { cause: error })
  }
}

function readJson<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(bytes))
  if (!parsed.success) throw new UserError('The request is not what a client of uploads sends.')
  return parsed.data
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function releaseAnswer(version: string, nowMs: number) {
  const at = new Date(nowMs).toISOString()
  return { version, url: null, dateCreated: at, dateReleased: at, lastEvent: null, newGroups: 0, projects: [] }
}
