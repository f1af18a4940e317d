import type { Inline } from '../domain/ticket.ts'
import { printable } from '../lib/printable.ts'
import { withoutMarkers } from './marker.ts'

/** Between two characters it keeps a tracker from seeing a mention, a reference or an address in them; readers do not see it. */
const APART = '\u200b'
export const TICKET_CODE_LINES_MAX = 40
const CODE_CHARS_MAX = 8_000
const INLINE_CHARS_MAX = 2_000

/** Text from outside as one line of Markdown that shows it as it is: no markup, no HTML, no link, no mention, no command of the tracker. */
export function escaped(text: string): string {
  return flat(text, INLINE_CHARS_MAX)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/[@#!%^](?=[\w"{])/g, `$&${APART}`)
    .replace(/:(?=\/\/)/g, `:${APART}`)
    .replace(/\bwww\./gi, `www${APART}.`)
    .replace(/\b(GH|CVE)-(?=\d)/gi, `$1-${APART}`)
    .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${APART}`)
    .replace(/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])([0-9a-f]{3})(?=[0-9a-f]{4})/g, `$1${APART}`)
    .replace(/^([-+=/#]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}${APART}` : `\\${start}`))
}

/** The same as a title: markup means little there, and search should find the words. */
export function titleText(text: string, charsMax: number): string {
  const line = flat(text, charsMax).replace(/@(?=\w)/g, `@${APART}`)
  return line.length > charsMax ? `${line.slice(0, charsMax - 1)}…` : line
}

/** As code in a line. */
export function codeSpan(text: string): string {
  const line = flat(text, INLINE_CHARS_MAX)
  const ticks = '`'.repeat(1 + longestRun(line))
  const pad = /^`|`$|^ .* $/.test(line) || line === '' ? ' ' : ''
  return `${ticks}${pad}${line}${pad}${ticks}`
}

/** A block that nothing in it can end, cut to its limits. */
export function codeBlock(text: string): string {
  const lines = withoutMarkers(printable(text.slice(0, CODE_CHARS_MAX)))
    .replace(/\s+$/, '')
    .split('\n')
  const shown = lines.slice(0, TICKET_CODE_LINES_MAX).join('\n')
  const isCut = lines.length > TICKET_CODE_LINES_MAX || text.length > CODE_CHARS_MAX
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(shown)))
  return `${fence}text\n${shown}${isCut ? '\n…' : ''}\n${fence}`
}

export function inline(value: Inline): string {
  if (typeof value === 'string') return escaped(value)
  return value.map(pieceText).join('')
}

function pieceText(piece: Exclude<Inline, string>[number]): string {
  if (typeof piece === 'string') return betweenCode(piece)
  return 'literal' in piece ? codeSpan(piece.literal) : subjectText(piece.subject)
}

/** A number behind the one word for what it counts stays as it is written, so that people find it; whatever else a subject holds is text. */
function subjectText(subject: string): string {
  const [, about, number] = /^((?:[\w.-]{1,100}\/[\w.-]{1,100} )?(?:PR|issue)) (#\d{1,9})$/.exec(subject) ?? []
  return about === undefined ? escaped(subject) : `${escaped(about)} ${number}`
}

/** The spaces towards its neighbours stay. */
function betweenCode(text: string): string {
  const [, before = '', , after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!
  const words = text.trim()
  return `${before && ' '}${words && escaped(words)}${words && after && ' '}`
}

function flat(text: string, charsMax: number): string {
  return withoutMarkers(printable(text.slice(0, charsMax)).replace(/\s+/g, ' ').trim())
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
