const CHARS_MIN = 16
const CHANGES_SHARE_MIN = 0.25
const BITS_MIN = 3
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Made up by a machine: long, of many different characters, and of kinds of them in no order. Ids that are written as UUIDs are not meant. */
export function looksRandom(text: string): boolean {
  if (text.length < CHARS_MIN || !/\d/.test(text) || !/[a-z]/i.test(text) || UUID.test(text)) return false
  if (!/^[\w.~%+/=-]{16,4096}$/.test(text)) return false
  return changesOf(text) >= CHANGES_SHARE_MIN * text.length && bitsOf(text) >= BITS_MIN
}

/** Words and numbers in any order have few changes between letters, capitals and digits; what was drawn by lot has many. */
function changesOf(text: string): number {
  let changes = 0
  for (let i = 1; i < text.length; i++) if (kindOf(text, i) !== kindOf(text, i - 1)) changes++
  return changes
}

function kindOf(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code >= 48 && code <= 57) return 0
  if (code >= 65 && code <= 90) return 1
  return code >= 97 && code <= 122 ? 2 : 3
}

/** Shannon's, per character. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0)
}

/** Neither a word nor a number: what people make up when a password is asked for has letters and digits. */
export function looksMadeUp(text: string): boolean {
  return text.length >= 6 && /\d/.test(text) && /[a-z]/i.test(text)
}
