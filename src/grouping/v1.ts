import { createHash } from 'node:crypto'
import type { ExceptionInfo } from '../domain/event.ts'
import { describeFrame, type FrameKey, framesOf, isJavaScript } from './frames.ts'
import type { GroupingInput, GroupingVersion, Variant } from './grouping.ts'
import { parameterise } from './parameterise.ts'

/** Of a chain of causes, from the error that surfaced on: what SDKs send by default. */
const CHAIN_MAX = 5
const DEFAULT = /^\{\{ ?default ?\}\}$/

/**
 * Type and in-app frames of each exception in the chain; its message without its values where frames say too little.
 * Lines, columns, folders and hashes never count, nor do frames of libraries while there are others.
 */
export const groupV1: GroupingVersion = (event) => {
  const own = event.exceptions.length > 0 ? exceptionParts(event) : messageParts(event)
  const { parts, explanation } = withCustom(event.fingerprint ?? [], own)
  const fingerprint = hash(parts)
  return { fingerprint, aliases: [], variants: [{ ...variantOf(explanation), fingerprint }] }
}

function variantOf(explanation: readonly string[]): Variant {
  const parts = explanation.map((value) => ({ name: 'part', value, contributes: true }))
  return { name: 'app', contributes: true, parts }
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

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
