import type { StackFrame } from '../../domain/event.ts'
import { familyOf } from '../family.ts'
import type { GroupingInput, Variant } from '../grouping.ts'
import { groupPart, type Part, valuePart } from '../part.ts'
import { fileName } from './file-name.ts'
import { parameterise } from './parameters.ts'
import { variantOf } from './variants.ts'

const VARIABLE = /^\{\{\s*([^\s{}]{1,256})\s*\}\}$/

/** Whether a fingerprint is no more than what we would give. */
export function isDefault(fingerprint: readonly string[]): boolean {
  return fingerprint.every((part) => variableOf(part) === 'default')
}

/** A fingerprint that was asked for, with its variables filled in. `own` stands where it names the default. */
export function customVariant(
  fingerprint: readonly string[],
  { event, own, hint }: { event: GroupingInput; own: Variant; hint: string },
): Variant {
  const parts = fingerprint.map((part) => {
    const name = variableOf(part)
    if (name === 'default') return groupPart('default', [...own.parts])
    return name === undefined ? literalPart(part, event) : valuePart(name, filledIn(name, event))
  })
  return variantOf('custom', parts, hint)
}

function variableOf(part: string): string | undefined {
  return VARIABLE.exec(part)?.[1]?.toLowerCase()
}

/** A fingerprint that repeats the message would make an issue of each value in it. */
function literalPart(part: string, { message, exceptions }: GroupingInput): Part {
  const isMessage = part === message || exceptions.some(({ value }) => value === part)
  return valuePart('text', isMessage ? parameterise(part) : part)
}

type Read = (event: GroupingInput) => string | undefined

const VARIABLES: Record<string, Read> = {
  transaction: ({ transaction }) => transaction,
  message: (event) => text(event.message ?? surfaced(event)?.value),
  type: (event) => surfaced(event)?.type,
  value: (event) => text(surfaced(event)?.value),
  level: ({ level }) => level,
  logger: ({ logger }) => logger,
  function: (event) => crashed(event)?.function,
  path: (event) => crashed(event)?.file,
  'stack.filename': (event) => fileOf(event),
  module: (event) => crashed(event)?.module,
  package: (event) => crashed(event)?.package,
}
const ALIASES: Record<string, string> = {
  'error.type': 'type',
  'error.value': 'value',
  'stack.abs_path': 'path',
  'stack.function': 'function',
  'stack.module': 'module',
  'stack.package': 'package',
}

function filledIn(name: string, event: GroupingInput): string {
  if (name.startsWith('tags.')) return tagOf(name.slice('tags.'.length), event) ?? `<no-value-for-tag-${name.slice(5)}>`
  const key = ALIASES[name] ?? name
  const read = Object.hasOwn(VARIABLES, key) ? VARIABLES[key] : undefined
  return read ? read(event) || `<no-${key}>` : `{{ ${name} }}`
}

function tagOf(name: string, { tags = {}, transaction }: GroupingInput): string | undefined {
  const key = Object.keys(tags).find((tag) => tag.toLowerCase() === name)
  return key === undefined && name === 'transaction' ? transaction : tags[key ?? '']
}

function surfaced({ exceptions }: GroupingInput) {
  return exceptions.at(-1)
}

/** Where it failed: the newest frame of the app, else the newest. */
function crashed(event: GroupingInput): StackFrame | undefined {
  const frames = surfaced(event)?.frames ?? []
  return frames.findLast(({ inApp }) => inApp) ?? frames.at(-1)
}

function fileOf(event: GroupingInput): string | undefined {
  const frame = crashed(event)
  return frame && fileName(frame.filename ?? frame.file, familyOf(event.platform))
}

function text(value: string | undefined): string | undefined {
  return value && parameterise(value)
}
