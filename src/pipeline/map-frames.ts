import { messageOf } from '../domain/errors.ts'
import type { Event, ExceptionInfo, StackFrame } from '../domain/event.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import { RecentMap } from '../lib/recent-map.ts'
import type { MapReader } from '../sourcemaps/map-reader.ts'
import type { Original } from '../sourcemaps/positions.ts'
import { isInApp } from '../sources/in-app.ts'
import type { Sql } from '../store/database.ts'
import { type FoundMap, findMapByDebugId, findMapByUrl, newestMaps, sourceMapContent } from '../store/source-maps.ts'

/** Puts the original file, line, function and text in place of minified ones, before anything is grouped. */
export type FrameMapper = (events: readonly Event[]) => Promise<readonly Event[]>

/** Whether a project has maps is asked so often; an upload is seen after that, at the latest. */
const PROJECTS_CHECKED_MS = 2_000
const FILES_REMEMBERED_MAX = 5_000

type PlacedFrame = StackFrame & { line: number; column: number }

export function createFrameMapper({
  db,
  reader,
  clock,
  logger,
}: {
  db: Sql
  reader: MapReader
  clock: Clock
  logger: Logger
}): FrameMapper {
  const newest = createNewest(db, clock)
  const found = new RecentMap<string, FoundMap | 'none'>(FILES_REMEMBERED_MAX)

  async function mapOfFile(event: Event, file: string, newestId: number): Promise<FoundMap | undefined> {
    const key = JSON.stringify([event.projectId, newestId, event.debugIds?.[file] ?? [event.release, event.dist, file]])
    const known = found.get(key)
    if (known) return known === 'none' ? undefined : known
    const map = await findMap(db, event, file)
    found.set(key, map ?? 'none')
    return map
  }

  /** Behind the frames of one file; a word on what is wrong where there is nothing. */
  async function originalsIn(
    event: Event,
    { frames, newestId }: { frames: readonly PlacedFrame[]; newestId: number },
  ): Promise<Map<StackFrame, Original> | 'source_map_missing' | 'source_map_unreadable'> {
    const map = await mapOfFile(event, frames[0]!.file, newestId)
    if (!map) return 'source_map_missing'
    try {
      const places = frames.map(({ line, column }) => ({ line, column }))
      const content = async () => (await sourceMapContent(db, map.id)) ?? ''
      const behind = await reader.originalsOf(map.id, places, content)
      return new Map(frames.flatMap((frame, i) => (behind[i] ? [[frame, behind[i]]] : [])))
    } catch (error) {
      logger.warn('a source map could not be used', { url: map.url, error: messageOf(error) })
      return 'source_map_unreadable'
    }
  }

  async function mapEvent(event: Event): Promise<Event> {
    const newestId = await newest(event.projectId)
    if (newestId === undefined) return event
    const originals = new Map<StackFrame, Original>()
    const corrections = new Set(event.corrections)
    for (const frames of framesByFile(event)) {
      const found = await originalsIn(event, { frames, newestId })
      if (typeof found === 'string') corrections.add(found)
      else for (const [frame, original] of found) originals.set(frame, original)
    }
    const exceptions = event.exceptions.map((exception) => mapException(exception, originals))
    return { ...event, exceptions, ...(corrections.size > 0 ? { corrections: [...corrections] } : {}) }
  }

  return async (events) => {
    if (!events.some(hasMinified)) return events
    return Promise.all(events.map((event) => (hasMinified(event) ? mapEvent(event) : event)))
  }
}

/** The newest map of each project that has any. */
function createNewest(db: Sql, clock: Clock): (projectId: number) => Promise<number | undefined> {
  let newest = new Map<number, number>()
  let checkedMs = Number.NEGATIVE_INFINITY
  return async (projectId) => {
    if (clock.monotonicMs() - checkedMs >= PROJECTS_CHECKED_MS) {
      checkedMs = clock.monotonicMs()
      newest = new Map((await newestMaps(db)).map(({ projectId: id, id: mapId }) => [id, mapId]))
    }
    return newest.get(projectId)
  }
}

async function findMap(db: Sql, event: Event, file: string): Promise<FoundMap | undefined> {
  const { projectId, release, dist = '' } = event
  const debugId = event.debugIds?.[file]
  const byId = debugId === undefined ? undefined : await findMapByDebugId(db, projectId, debugId)
  if (byId || release === undefined) return byId
  for (const url of urlsOf(file)) {
    const byUrl = await findMapByUrl(db, { projectId, release, dist, url })
    if (byUrl) return byUrl
  }
  return undefined
}

/** As build tools name it: on any host, or in full. */
function urlsOf(file: string): string[] {
  const whole = file.replace(/[?#].*$/s, '')
  if (!URL.canParse(whole)) return [whole.startsWith('/') ? `~${whole}` : `~/${whole}`]
  return [`~${new URL(whole).pathname}`, whole]
}

function framesByFile({ exceptions }: Event): PlacedFrame[][] {
  const files = new Map<string, PlacedFrame[]>()
  for (const frame of exceptions.flatMap(({ frames }) => frames.filter(isMinified))) {
    files.set(frame.file, [...(files.get(frame.file) ?? []), frame])
  }
  return [...files.values()]
}

function hasMinified({ exceptions }: Event): boolean {
  return exceptions.some(({ frames }) => frames.some(isMinified))
}

/** A script of a page or of a build. Whether there is a map for it only the store knows. */
function isMinified(frame: StackFrame): frame is PlacedFrame {
  const { file, line, column, isMapped } = frame
  return !isMapped && line !== undefined && column !== undefined && /\.[cm]?js(?:bundle)?(?:[?#]|$)/.test(file)
}

function mapException(exception: ExceptionInfo, originals: ReadonlyMap<StackFrame, Original>): ExceptionInfo {
  return { ...exception, frames: exception.frames.map((frame) => mapFrame(frame, originals.get(frame))) }
}

function mapFrame(frame: StackFrame, original: Original | undefined): StackFrame {
  if (!original) return frame
  const { filename: _, function: minified, contextLine: __, ...rest } = frame
  const { file, line, column, contextLine } = original
  const name = original.function ?? minified
  return {
    ...rest,
    file,
    line,
    column,
    // Of a page every script looks like its own: only the original path tells what came from a package.
    inApp: frame.inApp && isInApp(file, 'javascript'),
    isMapped: true,
    ...(name === undefined ? {} : { function: name }),
    ...(minified === undefined || minified === name ? {} : { rawFunction: minified }),
    ...(contextLine === undefined ? {} : { contextLine }),
  }
}
