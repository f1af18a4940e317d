import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { gunzipSync, gzipSync } from 'node:zlib'
import { messageOf, UserError } from '../domain/errors.ts'
import { readBundle } from './bundle.ts'
import { type ReadMap, readMap } from './read-map.ts'
import type { MapAnswer, MapRequest, PackedBundle } from './worker-protocol.ts'

// A thread of its own: unpacking and reading large maps takes longer than the server may be kept from its sockets.

const UNPACKED_BYTES_MAX = 64 * 1024 * 1024
/** Text of the maps that are kept ready. */
const REMEMBERED_CHARS_MAX = 64_000_000

const maps = new Map<number, { map: ReadMap; chars: number }>()
let remembered = 0

parentPort?.on('message', (request: MapRequest) => parentPort?.postMessage(answerTo(request)))

function answerTo(request: MapRequest): MapAnswer {
  const { id } = request
  try {
    if (request.ask === 'bundle') return { id, bundle: packBundle(request.bytes, request.checksum) }
    const map = mapOf(request.mapId, request.content)
    if (!map) return { id, isUnknown: true }
    return { id, originals: request.positions.map((position) => map.originalOf(position) ?? null) }
  } catch (error) {
    return { id, fault: messageOf(error), ...(error instanceof UserError ? { status: error.status } : {}) }
  }
}

function packBundle(bytes: Uint8Array, checksum: string): PackedBundle {
  if (createHash('sha1').update(bytes).digest('hex') !== checksum)
    throw new UserError('The pieces of the upload do not give the bundle that it is named by.')
  const { release, dist, maps } = readBundle(bytes)
  const packed = maps.map(({ debugId, url, map }) => ({ debugId, url, content: gzipSync(map).toString('base64') }))
  return { release, dist, maps: packed }
}

function mapOf(mapId: number, content: string | undefined): ReadMap | undefined {
  const known = maps.get(mapId)
  if (known) {
    maps.delete(mapId)
    maps.set(mapId, known)
    return known.map
  }
  if (content === undefined) return undefined
  const text = gunzipSync(Buffer.from(content, 'base64'), { maxOutputLength: UNPACKED_BYTES_MAX }).toString()
  const map = readMap(text)
  maps.set(mapId, { map, chars: text.length })
  remembered += text.length
  forget(mapId)
  return map
}

/** What was asked for longest ago makes room; the one in use stays, however large. */
function forget(inUse: number): void {
  for (const [mapId, { chars }] of maps) {
    if (remembered <= REMEMBERED_CHARS_MAX || mapId === inUse) return
    maps.delete(mapId)
    remembered -= chars
  }
}
