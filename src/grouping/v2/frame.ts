import type { StackFrame } from '../../domain/event.ts'
import { normalPath } from '../../lib/glob.ts'
import { RecentMap } from '../../lib/recent-map.ts'
import { familyOf } from '../family.ts'
import { groupPart, hasPart, muted, type Part, valuePart } from '../part.ts'
import type { FrameFacts } from '../rules/frame-condition.ts'
import { baseName, fileName, isUrl, scriptName } from './file-name.ts'
import { functionPart } from './function-name.ts'
import { withoutCSharpMarks, withoutHashes, withoutJavaMarks } from './generated.ts'
import { isMinified } from './javascript-function.ts'

/** Lines of source that are longer are generated, or cut from one. */
const CONTEXT_CHARS_MAX = 120
/** Node has the same stack in print, and print has no source: what was sent and what was printed must agree. */
const CONTEXT_PLATFORMS = /^(?:javascript|python|php|ruby)/
/** Places that are none: built-in functions, `Promise.all (index 0)`, evaluated text. */
const NO_PLACE = /^(?:native|native code|\[native code\]|eval code|<anonymous>|index \d+)$/

/** A frame with its platform, as an event has it. */
interface PlacedFrame {
  frame: StackFrame
  platform: string
  family: string
}

/** What there is to know of a frame, whatever event it is in. */
export interface KnownFrame {
  family: string
  part: Part
  /** Equal for equal places, whatever their lines. */
  key: string
  facts: FrameFacts
  isNamed: boolean
}

/** Most frames of most events are the same few: they are looked at once. */
const REMEMBERED_FRAMES_MAX = 5_000
const remembered = new RecentMap<string, KnownFrame>(REMEMBERED_FRAMES_MAX)

export function knownFrame(frame: StackFrame, eventPlatform: string): KnownFrame {
  const key = placeOf(frame, eventPlatform)
  const known = remembered.get(key)
  if (known) return known
  const platform = frame.platform ?? eventPlatform
  const found = read({ frame, platform, family: familyOf(platform) })
  remembered.set(key, found)
  return found
}

/** All of a frame that is looked at here, each with its length: whatever a sender writes, two frames never read as one. */
export function placeOf(frame: StackFrame, eventPlatform: string): string {
  const { platform = eventPlatform, file, filename, rawFunction, module, package: image, contextLine } = frame
  const names = field(platform) + field(file) + field(filename) + field(frame.function) + field(rawFunction)
  return `${names}${field(module)}${field(image)}${field(contextLine)}${frame.isMapped === true}`
}

function field(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}:${text}`
}

function read(one: PlacedFrame): KnownFrame {
  const part = framePart(one)
  const key = (part.parts ?? []).map(({ name, value }) => `${name}:${value}`).join('\n')
  return { family: one.family, part, key, facts: factsOf(one, part), isNamed: isNamed(part) }
}

/** Module, file, function and line of source, each with whether it counts. A line's number never does. */
function framePart(placedFrame: PlacedFrame): Part {
  const { frame, family } = placedFrame
  const name = functionOf(placedFrame)
  const context = contextPart(placedFrame, name?.contributes ?? false)
  const parts = [
    modulePart(placedFrame),
    name && frame.isMapped && context?.contributes
      ? muted(name, 'names behind a source map differ from browser to browser: the line of source counts')
      : name,
    context,
  ].filter((part) => part !== undefined)
  const whole = groupPart('frame', parts)
  const all = groupPart('frame', [...parts, ...optional(filePart(placedFrame, whole))])
  return family === 'javascript' && isNowhere(frame) ? muted(all, 'built into the engine') : all
}

/** As rules see it. Those on compiled programs are about functions, not about their arguments and results. */
function factsOf({ frame, family }: PlacedFrame, part: Part): FrameFacts {
  const sent = frame.function ?? frame.rawFunction ?? ''
  const name = part.parts?.find((inner) => inner.name === 'function')?.value
  return {
    family,
    path: normalPath(frame.file),
    module: frame.module ?? '',
    function: family === 'native' ? (name ?? sent) : sent,
    package: normalPath(frame.package ?? ''),
  }
}

export function isNamed(frame: Part): boolean {
  return hasPart(frame, 'function') || hasPart(frame, 'context-line')
}

function isNowhere(frame: StackFrame): boolean {
  return frame.function === 'eval' || NO_PLACE.test(frame.file)
}

function modulePart({ frame, platform, family }: PlacedFrame): Part | undefined {
  const sent = frame.module
  // On Node a module is where a file lies below the folder that the program was started in, which print does not show.
  if (!sent || (platform === 'node' && frame.file !== '')) return undefined
  const value = moduleName(sent, family)
  const part = valuePart('module', value, value === sent ? undefined : 'without what is generated')
  if (family === 'javascript' && sent.includes('/') && frame.file.endsWith(sent))
    return muted(part, 'it is the address of the page')
  if (family === 'java' && /\$\$Lambda[$/]/.test(sent)) return muted(part, 'the class of a lambda')
  return part
}

function moduleName(sent: string, family: string): string {
  if (family === 'java') return withoutHashes(withoutJavaMarks(sent))
  return withoutHashes(family === 'csharp' ? withoutCSharpMarks(sent) : sent)
}

/** A file's name stands in for a module. That of an address only goes with a function: it says where a user was. */
function filePart({ frame, family }: PlacedFrame, rest: Part): Part | undefined {
  const path = frame.filename ?? frame.file
  if (path === '' || NO_PLACE.test(path)) return undefined
  const isScript = family === 'javascript'
  const value = isScript ? scriptName(isUrl(frame.file) ? frame.file : path) : fileName(path, family)
  if (value === '') return { name: 'filename', value: path, contributes: false, hint: 'it changes from build to build' }
  const part = valuePart('filename', value, baseName(path) === value ? undefined : `from ${path}`)
  if (hasPart(rest, 'module')) return muted(part, 'the module says it')
  if (isUrl(frame.file) && (!isScript || !isNamed(rest))) return muted(part, 'the frame is at an address')
  return part
}

function functionOf({ frame, family }: PlacedFrame): Part | undefined {
  const sent = family === 'csharp' ? (frame.rawFunction ?? frame.function) : (frame.function ?? frame.rawFunction)
  if (!sent) return undefined
  const part = functionPart(sent, family)
  const isOfBundle = family === 'javascript' && isUrl(frame.file) && !frame.isMapped
  return isOfBundle && part.contributes && isMinified(part.value ?? '') ? muted(part, 'a minifier named it') : part
}

function contextPart({ frame, platform, family }: PlacedFrame, isNamedFunction: boolean): Part | undefined {
  const sent = frame.contextLine
  if (!sent || !CONTEXT_PLATFORMS.test(platform)) return undefined
  const value = sent.trim().replace(/\s+/g, ' ')
  const part = valuePart('context-line', value)
  if (sent.length > CONTEXT_CHARS_MAX) return muted(part, 'the line is too long')
  const isAtAddress = isUrl(frame.file) || frame.file.startsWith('file:')
  if (family === 'javascript' && !isNamedFunction && isAtAddress) return muted(part, 'a line of a page')
  return part
}

function optional(part: Part | undefined): Part[] {
  return part ? [part] : []
}
