import type { Explanation, Variant } from '../grouping/grouping.ts'
import type { Part } from '../grouping/part.ts'
import { line } from './text.ts'

/** What made a fingerprint, a line a part; `-` stands before what was looked at and does not count. */
export function explanationText({ version, fingerprint, variants }: Explanation, indent = '  '): string {
  const head = `${indent}fingerprint ${fingerprint}, by version ${version}\n`
  return head + variants.map((variant) => variantText(variant, indent)).join('')
}

function variantText({ name, contributes, hint, parts }: Variant, indent: string): string {
  const head = `${indent}${mark(contributes)} ${name}${hint ? `: ${line(hint, 200)}` : ''}\n`
  // Of a variant that does not count, the parts say nothing more.
  return contributes ? head + parts.map((part) => partText(part, `${indent}  `)).join('') : head
}

function partText(part: Part, indent: string): string {
  const { name, value, contributes, hint, parts = [] } = part
  const words = [name, ...(value ? [line(value, 200)] : []), ...(hint ? [`(${line(hint, 200)})`] : [])]
  const head = `${indent}${mark(contributes)} ${words.join(' ')}`
  if (name === 'frame') return `${head} ${line(parts.map(leafText).join(', '), 300)}\n`
  return `${head}\n${contributes ? parts.map((inner) => partText(inner, `${indent}  `)).join('') : ''}`
}

/** Of a frame, on one line: what does not count stands in brackets. */
function leafText({ name, value = '', contributes }: Part): string {
  return contributes ? `${name} ${value}` : `[${name} ${value}]`
}

function mark(contributes: boolean): string {
  return contributes ? '+' : '-'
}
