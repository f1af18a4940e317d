import { createHash } from 'node:crypto'
import { TEMPLATE_CHARS_MAX } from './limits.ts'
import { MASKS } from './masks.ts'
import { foldRepeats } from './repeats.ts'
import { MASK } from './skeleton.ts'

export interface Template {
  /** With MASK for each value. */
  text: string
  /** Names of the masks that found values beyond words with digits. */
  masks: string[]
}

export function templateOf(skeleton: string): Template {
  const masks = new Set<string>()
  let text = skeleton
  for (const { name, sign, pattern } of MASKS) {
    if (!text.includes(sign)) continue
    const masked = text.replace(pattern, MASK)
    if (masked !== text) masks.add(name)
    text = masked
  }
  const folded = foldRepeats(text)
  if (folded !== text) masks.add('repeated words')
  return { text: bounded(folded), masks: [...masks] }
}

/** What is too long to be kept still tells two templates apart. */
function bounded(text: string): string {
  if (text.length <= TEMPLATE_CHARS_MAX) return text
  const rest = createHash('sha256').update(text.slice(TEMPLATE_CHARS_MAX)).digest('hex').slice(0, 16)
  return `${text.slice(0, TEMPLATE_CHARS_MAX)}… ${rest}`
}
