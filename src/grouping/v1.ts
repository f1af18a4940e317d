import { createHash } from 'node:crypto'
import type { ExceptionInfo } from '../domain/event.ts'
import { culpritOf, describeFrame, type FrameKey, framesOf, isJavaScript } from './frames.ts'
import type { Grouping, GroupingInput } from './grouping.ts'
import { parameterise } from './parameterise.ts'

/** Of a chain of causes, from the error that surfaced on: what SDKs send by default. */
const CHAIN_MAX = 5
const TITLE_CHARS_MAX = 200
const DEFAULT = /^\{\{ ?default ?\}\}$/

/**
 * Type and in-app frames of each exception in the chain; its message without its values where frames say too little.
 * Lines, columns, folders and hashes never count, nor do frames of libraries while there are others.
 */
export function groupV1(event: GroupingInput): Omit<Grouping, 'version'> {
  const own = event.exceptions.length > 0 ? exceptionParts(event) : messageParts(event)
  const { parts, explanation } = withCustom(event.fingerprint ?? [], own)
  return { ...namesOf(event), fingerprint: hash(parts), explanation }
}

interface Parts {
  parts: unknown[]
  explanation: string[]
}

function exceptionParts(event: GroupingInput): Parts {
  const components = event.exceptions.slice(-CHAIN_MAX).map((exception) => exceptionPart(exception, event.platform))
  return {
    parts: ['exception', components.map((component) => component.parts)],
    explanation: components.flatMap((component) => component.explanation),
  }
}

function exceptionPart(exception: ExceptionInfo, platform: string): Parts {
  const isMadeUp = isStackMadeUp(exception, platform)
  const frames = isMadeUp ? [] : framesOf(exception.frames, platform)
  const isMessageNeeded = frames.length === 0 || isVague(frames[0]!)
  const message = isMessageNeeded ? parameterise(exception.value) : undefined
  return {
    parts: [exception.type, frames.map((frame) => [frame.file, frame.function]), message ?? null],
    explanation: [
      ...(exception.type ? [`type ${exception.type}`] : []),
      ...frames.map((frame) => `frame ${describeFrame(frame)}`),
      ...(message === undefined ? [] : [`message ${message}`]),
    ],
  }
}

/** The SDKs of JavaScript make a stack where a text or a thrown non-error came by, which is not where it went wrong. */
function isStackMadeUp({ type, value, mechanism }: ExceptionInfo, platform: string): boolean {
  return (type === '' && value !== '') || (mechanism?.synthetic === true && isJavaScript(platform))
}

/** Says too little by itself: a function without a name, a file name that every folder has, or a library that many share. */
function isVague(frame: FrameKey): boolean {
  return (
    frame.function === '' ||
    !frame.inApp ||
    /^(\+?(index|main|mod|page|route|layout|handler|server))\./.test(frame.file)
  )
}

function messageParts(event: GroupingInput): Parts {
  if (!event.message) {
    const parts = ['nothing', event.type, event.transaction ?? '']
    return { parts, explanation: ['neither exception nor message: grouped by kind and transaction'] }
  }
  const message = parameterise(event.message)
  return { parts: ['message', event.type, message], explanation: [`message ${message}`] }
}

/** The sender's own fingerprint replaces ours, or extends it where it names `{{ default }}`. */
function withCustom(custom: readonly string[], own: Parts): Parts {
  if (custom.every((value) => DEFAULT.test(value))) return own
  const parts = ['custom', custom.map((value) => (DEFAULT.test(value) ? own.parts : value))]
  const isExtended = custom.some((value) => DEFAULT.test(value))
  const named = `fingerprint given by the sender: ${custom.join(', ')}`
  return { parts, explanation: isExtended ? [named, ...own.explanation] : [named] }
}

function namesOf(event: GroupingInput): Pick<Grouping, 'title' | 'culprit' | 'type'> {
  const surfaced = event.exceptions.at(-1)
  const text = surfaced?.value || event.message || event.transaction || ''
  const line = text.split('\n', 1)[0]!.trim()
  const type = surfaced?.type || event.type
  const title = surfaced?.type ? `${surfaced.type}: ${line}` : line || event.type
  return {
    title: title.replace(/: $/, '').slice(0, TITLE_CHARS_MAX),
    culprit: (surfaced && culpritOf(surfaced.frames)) || event.transaction || '',
    type,
  }
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
