import { VALUE_CHARS_MAX, VALUES_TOLD_MAX } from './limits.ts'
import { readable } from './readable.ts'
import { MASK } from './skeleton.ts'
import { isPerson, type Word } from './words.ts'

/**
 * How many values of a kind show that a word is a value, the plainer they look the more. Each is a count of what was seen, so the
 * order of the lines does not matter.
 */
const SIGNS: readonly { what: string; least: number; counts: (value: Value, all: readonly Value[]) => boolean }[] = [
  { what: 'ids', least: 2, counts: (value) => isMadeUp(value) },
  { what: 'users', least: 2, counts: (value) => value.isPerson },
  { what: 'names', least: 3, counts: (value) => isMadeUp(value) || (value.isName && !value.text.includes(MASK)) },
  { what: 'names and words', least: 4, counts: (_, all) => all.some(({ isName }) => isName) },
  { what: 'many words', least: 5, counts: () => true },
]

/** A place in a family of templates, and the words that were seen there until it opened. */
export interface Slot {
  /** Of the word. */
  index: number
  isOpen: boolean
  values: Map<string, Value>
}

interface Value {
  text: string
  isName: boolean
  isPerson: boolean
}

export function createSlot(index: number): Slot {
  return { index, isOpen: false, values: new Map() }
}

/** Takes note of a word. Gives the reason when it is the one that shows all of them to be values. */
export function observe(slot: Slot, text: string, word: Word): string | undefined {
  if (slot.isOpen || slot.values.has(word.text)) return undefined
  slot.values.set(word.text, { text: word.text, isName: word.kind === 'name', isPerson: isPerson(text, word) })
  const values = [...slot.values.values()]
  const sign = SIGNS.find(({ least, counts }) => values.filter((value) => counts(value, values)).length >= least)
  if (sign === undefined) return undefined
  slot.isOpen = true
  slot.values.clear()
  const told = values.slice(0, VALUES_TOLD_MAX).map((value) => readable(value.text).slice(0, VALUE_CHARS_MAX))
  return `its word ${slot.index + 1} takes ${sign.what}: ${told.join(', ')}`
}

/** A bare value, or a name that a program counts up, as `rdd_<*>`. */
function isMadeUp({ text }: Value): boolean {
  return text === MASK || (text.includes(MASK) && /[_-]/.test(text))
}
