import type { StackFrame } from '../domain/event.ts'

/** Longer lines are not stack frames but data. */
const FRAME_LINE_CHARS_MAX = 2_048

/**
 * Reads one printed frame of JavaScript: V8 (`at f (file:1:2)`), Firefox and Safari (`f@file:1:2`), and the arrow form of
 * test runners (`❯ f file:1:2`). Undefined for any other line.
 */
export function parseFrameLine(line: string): StackFrame | undefined {
  if (line.length > FRAME_LINE_CHARS_MAX) return undefined
  const text = line.trim()
  if (text.startsWith('at ')) return parseV8Frame(text.slice(3))
  if (text.startsWith('❯ ')) return parseArrowFrame(text.slice(2))
  if (text.includes('@')) return parseGeckoFrame(text)
  return undefined
}

/** What follows `at` in a frame of V8. */
export function parseV8Frame(text: string): StackFrame | undefined {
  const call = withoutTail(text).replace(/^async /, '')
  const open = call.endsWith(')') ? call.indexOf(' (') : -1
  if (open < 0) return frameAt(call, undefined)
  return frameAt(call.slice(open + 2, -1), call.slice(0, open))
}

/** The program's own code, as far as a path tells: not a dependency, not the runtime, not generated. */
export function isAppFile(file: string): boolean {
  if (file === '' || file === 'native' || /^index \d+$/.test(file)) return false
  if (/^(node:|internal\/|eval at |evalmachine\.|\[native|(?:chrome|moz|safari-web)-extension:)/.test(file))
    return false
  return !file.includes('<anonymous>') && !/(^|[\\/])node_modules[\\/]/.test(file)
}

function parseArrowFrame(text: string): StackFrame | undefined {
  const space = text.lastIndexOf(' ')
  const name = text.slice(0, Math.max(0, space))
  if (space < 0 || /[\\/]/.test(name)) return locatedFrame(text, undefined)
  return locatedFrame(text.slice(space + 1), name)
}

/** Accessors, code in no function, and what Firefox knows of who made a callback: `promise callback*load`. */
const NAME_WITH_SPACE = /^(?:(?:get|set) \S+|(?:global|module|eval) code|[\w.]{1,64} (?:handler|callback)\*\S*)$/

function parseGeckoFrame(text: string): StackFrame | undefined {
  const at = text.indexOf('@')
  const printed = text.slice(0, at).replace(/^async\*/, '')
  // Firefox names a function without a name by the one around it.
  const name = printed.endsWith('/<') ? '' : printed
  const place = text.slice(at + 1)
  if ((/\s/.test(name) && !NAME_WITH_SPACE.test(name)) || !/^([a-z][\w+.-]*:|\/|\[native code\]$)/i.test(place))
    return undefined
  return frameAt(place, name || undefined)
}

function frameAt(place: string, name: string | undefined): StackFrame | undefined {
  const isNowhere = /^(<anonymous>|native|\[native code\]|index \d+)$/.test(place)
  if (isNowhere) return name ? { file: place, function: name, inApp: false } : undefined
  return locatedFrame(place, name)
}

function locatedFrame(place: string, name: string | undefined): StackFrame | undefined {
  const match = /:(\d{1,9})(?::(\d{1,9}))?$/.exec(place)
  const printed = match ? place.slice(0, match.index) : ''
  if (!match || isNoFile(printed)) return undefined
  const file = plainPath(printed)
  return {
    file,
    ...(name && { function: name }),
    line: Number(match[1]),
    ...(match[2] && { column: Number(match[2]) }),
    inApp: isAppFile(file),
  }
}

/** A time of day, or an origin with its port, looks like a place but is none. */
function isNoFile(printed: string): boolean {
  return printed === '' || /^\d+$/.test(printed) || /^[a-z]+:\/\/[^/]*$/i.test(printed)
}

/** `file:///a%20b.js` and `/a b.js` are the same file. */
function plainPath(printed: string): string {
  if (!printed.startsWith('file://')) return printed
  const path = printed.slice('file://'.length).replace(/^\/([A-Za-z]:)/, '$1')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** An inspected error opens its properties behind the last frame: `at f (a.js:1:2) {`. */
function withoutTail(text: string): string {
  return text.replace(/ \{$/, '').replace(/,$/, '')
}
