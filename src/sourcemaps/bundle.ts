import { unzipSync } from 'fflate'
import { z } from 'zod'
import { messageOf, UserError } from '../domain/errors.ts'
import { UPLOAD_LIMITS } from './limits.ts'

/** A minified file and its map, as a bundle of artifacts holds them. */
export interface BundledMap {
  /** Lower case with dashes. */
  debugId: string | undefined
  /** Of the minified file: `~/assets/app.js`, or the whole address. */
  url: string
  map: Uint8Array
}

export interface Bundle {
  release: string
  dist: string
  maps: BundledMap[]
}

/** Artifact bundles begin with these four bytes and a version, then a zip archive whose offsets count them. */
const MAGIC = 'SYSB'
const MANIFEST = 'manifest.json'

const manifest = z.object({
  release: z.string().nullish(),
  dist: z.string().nullish(),
  files: z.record(
    z.string(),
    z.object({
      type: z.string().nullish(),
      url: z.string().max(2_000).nullish(),
      headers: z.record(z.string(), z.string()).nullish(),
    }),
  ),
})

/**
 * Reads a bundle that `sentry-cli sourcemaps upload` or a bundler's plug-in made. What is in it besides scripts and maps is left alone.
 * @throws UserError when it is none, or unpacks to more than the limits.
 */
export function readBundle(bytes: Uint8Array): Bundle {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== MAGIC) throw new UserError('This is no artifact bundle.')
  const files = unpack(bytes)
  const { release, dist, files: described } = manifestOf(files[MANIFEST])
  const entries = Object.entries(described).map(([path, { type, url, headers }]) => ({
    path,
    type: type ?? '',
    url: url ?? '',
    headers: new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  }))
  const maps = entries.filter(({ type }) => type === 'source_map')
  const found = entries
    .filter(({ type, url }) => type === 'minified_source' && url !== '')
    .flatMap(({ url, headers }) => {
      const debugId = debugIdOf(headers.get('debug-id'))
      const wanted = mapUrl(url, headers.get('sourcemap'))
      const map =
        maps.find((one) => debugId !== undefined && debugIdOf(one.headers.get('debug-id')) === debugId) ??
        maps.find((one) => one.url === wanted)
      const content = map && files[map.path]
      return content ? [{ debugId, url, map: content }] : []
    })
  return { release: release ?? '', dist: dist ?? '', maps: found }
}

/** Nothing is written anywhere: names of files are keys and no paths. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0
  let files = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        unpacked += originalSize
        files += 1
        if (originalSize > UPLOAD_LIMITS.fileBytesMax || unpacked > UPLOAD_LIMITS.unpackedBytesMax)
          throw new UserError('The bundle unpacks to more than is taken in.', { status: 413 })
        if (files > UPLOAD_LIMITS.filesMax)
          throw new UserError(`The bundle has more than ${UPLOAD_LIMITS.filesMax} files.`, { status: 413 })
        return true
      },
    })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`The bundle cannot be unpacked: ${messageOf(error)}.`, { cause: error })
  }
}

function manifestOf(bytes: Uint8Array | undefined): z.output<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(Buffer.from(bytes ?? []).toString()))
  } catch (error) {
    throw new UserError('The bundle has no manifest that can be read.', { cause: error })
  }
}

/** Build tools write it with and without dashes, in either case. */
export function debugIdOf(text: string | undefined): string | undefined {
  const digits = text?.toLowerCase().replaceAll('-', '') ?? ''
  if (!/^[\da-f]{32}$/.test(digits)) return undefined
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The address of the map, relative to that of its script. */
function mapUrl(scriptUrl: string, reference: string | undefined): string | undefined {
  if (reference === undefined || reference.startsWith('data:')) return undefined
  const base = scriptUrl.replace(/^~/, 'http://~')
  return URL.canParse(reference, base) ? new URL(reference, base).href.replace(/^http:\/\/~/, '~') : undefined
}
