import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import { messageOf, UserError } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import { MAPS_BYTES_MAX, UPLOAD_LIMITS } from '../sourcemaps/limits.ts'
import type { MapReader } from '../sourcemaps/map-reader.ts'
import type { Database } from '../store/database.ts'
import { pruneSourceMaps, saveSourceMap } from '../store/source-maps.ts'
import {
  chunkBytes,
  chunkContent,
  deleteChunks,
  isBundleKnown,
  knownChunks,
  pruneChunks,
  saveBundle,
  saveChunk,
} from '../store/uploads.ts'

const compress = promisify(gzip)
/** Of uploads that are not whole yet, of all projects together. */
const CHUNKS_BYTES_MAX = 512 * 1024 * 1024
export interface UploadParts {
  db: Database
  clock: Clock
  reader: Pick<MapReader, 'readBundle'>
}

const CHECKSUM = /^[\da-f]{40}$/

/**
 * Keeps a piece of an upload. `checksum` is that of what is not compressed.
 * @throws UserError when it is too large, damaged, or too many pieces wait.
 */
export async function takeChunk(
  { db, clock }: UploadParts,
  { checksum, bytes, isCompressed }: { checksum: string; bytes: Buffer; isCompressed: boolean },
): Promise<void> {
  const content = isCompressed ? unpacked(bytes) : bytes
  if (content.length > UPLOAD_LIMITS.chunkBytes)
    throw new UserError(`A piece of an upload has at most ${UPLOAD_LIMITS.chunkBytes} bytes.`, { status: 413 })
  if (sha1(content) !== checksum)
    throw new UserError('A piece of the upload does not have the checksum that it is named by.')
  const nowMs = clock.nowMs()
  await pruneChunks(db, nowMs - UPLOAD_LIMITS.chunkLifeMs)
  if ((await chunkBytes(db)) + content.length > CHUNKS_BYTES_MAX)
    throw new UserError('Too many uploads are under way: try again when they have ended.', { status: 429 })
  const packed = await compress(content)
  await saveChunk(db, { checksum, content: packed.toString('base64'), bytes: content.length, nowMs })
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: UPLOAD_LIMITS.chunkBytes })
  } catch (error) {
    throw new UserError(`A piece of the upload cannot be unpacked: ${messageOf(error)}.`, { cause: error })
  }
}

/** How far an upload is. */
export type UploadState = { state: 'ok' } | { state: 'not_found'; missing: string[] }

/**
 * Puts the pieces of a bundle together and keeps the maps in it. The same bundle again changes nothing.
 * @throws UserError when it is too large, damaged or no bundle; its pieces are dropped then.
 */
export async function assembleUpload(
  parts: UploadParts,
  upload: { projectId: number; checksum: string; chunks: readonly string[]; release: string; dist: string },
): Promise<UploadState> {
  const { db } = parts
  const { projectId, checksum, chunks } = upload
  if (![checksum, ...chunks].every((one) => CHECKSUM.test(one)))
    throw new UserError('A checksum has 40 hexadecimal digits.')
  if (chunks.length * UPLOAD_LIMITS.chunkBytes > UPLOAD_LIMITS.bundleBytesMax)
    throw new UserError(`An upload has at most ${UPLOAD_LIMITS.bundleBytesMax} bytes.`, { status: 413 })
  if (await isBundleKnown(db, projectId, checksum)) return { state: 'ok' }
  const known = await knownChunks(db, chunks)
  const missing = chunks.filter((one) => !known.has(one))
  if (missing.length > 0 || chunks.length === 0) return { state: 'not_found', missing }
  try {
    await keepMaps(parts, upload)
  } finally {
    await db.transaction((tx) => deleteChunks(tx, chunks))
  }
  return { state: 'ok' }
}

async function keepMaps(
  parts: UploadParts,
  upload: { projectId: number; checksum: string; chunks: readonly string[]; release: string; dist: string },
): Promise<void> {
  const { db, clock, reader } = parts
  const { projectId, checksum, chunks } = upload
  const pieces: Buffer[] = []
  for (const one of chunks) pieces.push(unpacked(Buffer.from((await chunkContent(db, one)) ?? '', 'base64')))
  const bundle = await reader.readBundle(Buffer.concat(pieces), checksum)
  const nowMs = clock.nowMs()
  const [release, dist] = [upload.release || bundle.release, upload.dist || bundle.dist]
  await db.transaction(async (tx) => {
    for (const { debugId = null, url, content } of bundle.maps) {
      await saveSourceMap(tx, { projectId, debugId, release, dist, url, content, bytes: content.length }, nowMs)
    }
    await pruneSourceMaps(tx, projectId, MAPS_BYTES_MAX)
    await saveBundle(tx, projectId, checksum, nowMs)
  })
}

function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}
