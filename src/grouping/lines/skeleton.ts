import { SIGNED_WORDS_MAX } from './limits.ts'

/** Stands for a value. No skeleton holds it otherwise: control characters only separate. */
export const MASK = '\u0001'

// biome-ignore lint/suspicious/noControlCharactersInRegex: see MASK.
const SPACES = /[\u0000-\u0020\u007f]+/
/** Begins only where a word does: else long words without digits would be tried from each of their letters. */
const WORDS_WITH_DIGITS = /(?<![\w$.\u0080-\uffff-])[A-Za-z_$.\u0080-\uffff-]*\d[\w$.\u0080-\uffff-]*/g
const RANDOM = /\d[A-Za-z$\u0080-\uffff].*?\d[A-Za-z$\u0080-\uffff]/s
const LETTER = /[g-zG-Z_$\u0080-\uffff]/

/** A line with every word masked that holds digits, as far as the word is a value; all else as it stands. */
export function skeletonOf(line: string): string {
  const words = line.split(SPACES)
  const first = words[0] === '' ? 1 : 0
  const text = words.slice(first, first + SIGNED_WORDS_MAX).join(' ')
  return text.replace(/ $/, '').replace(WORDS_WITH_DIGITS, maskWord)
}

/**
 * What begins with a digit, holds no letter beyond the hexadecimal ones, or changes from digits to letters again and again is a
 * value. One number in a name leaves the name on both sides (`node-<*>`, `log<*>j`), several leave what stands before the first
 * (`attempt_<*>` of `attempt_1445_m_01`).
 */
function maskWord(word: string): string {
  if (/^[.-]?\d/.test(word) || !LETTER.test(word) || RANDOM.test(word)) return MASK
  const [before = '', ...after] = word.replace(/_-(?=\d)/g, '_').split(/\d+/)
  return before + MASK + (after.length === 1 ? after[0] : '')
}
