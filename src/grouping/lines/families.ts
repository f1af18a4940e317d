import { createHashTable } from './hash-table.ts'
import { FAMILY_MEMBERS_MAX } from './limits.ts'
import { MASK } from './skeleton.ts'
import { createSlot, observe, type Slot } from './slots.ts'
import { patternOf, replaceWords, type Watched, watchedOf } from './watched.ts'
import { type Word, wordsOf } from './words.ts'

/** Templates that are alike but for some words. */
interface Family {
  pattern: string
  slots: Slot[]
  /** Templates to be joined when a slot opens. */
  members: number[]
}

/** A slot that opened: what these templates have in place of a value tells them apart no more. */
export interface Opening {
  members: readonly number[]
  because: string
}

/** A text as the families see it. */
export interface Read {
  text: string
  words: readonly Word[]
  watched: readonly Watched[]
}

export interface Families {
  /** A template with the values of all open slots masked. */
  generalise(text: string): Read
  /** Takes note of a new template. Gives the slots that it opened. */
  watch(id: number, read: Read): Opening[]
}

export function createFamilies(familiesMax: number, textOf: (id: number) => string): Families {
  /** Of most there is one template, which stands for its family until a second one comes: 2 × its id, or 2 × place + 1. */
  const places = createHashTable()
  const families: Family[] = []

  return {
    generalise(text) {
      // Each round masks a word more, so there are no more rounds than words.
      for (let read = readText(text); ; ) {
        const masked = maskOpen(read)
        if (masked === read.text) return read
        read = readText(masked)
      }
    },
    watch(id, read) {
      const openings: Opening[] = []
      for (const watched of read.watched) openings.push(...join(id, read, watched))
      return openings
    },
  }

  function maskOpen({ text, words, watched }: Read): string {
    for (const { key, slots } of watched) {
      const place = places.get(key)
      if (!isFamily(place)) continue
      const family = families[place >> 1]!
      const open = slots.filter((index, i) => family.slots[i]?.isOpen && words[index]!.text !== MASK)
      if (open.length > 0 && patternOf(text, words, slots) === family.pattern) {
        return replaceWords(text, words, open, MASK)
      }
    }
    return text
  }

  function join(id: number, { text, words }: Read, watched: Watched): readonly Opening[] {
    const place = places.get(watched.key)
    if (place < 0) {
      places.set(watched.key, 2 * id)
      return NOTHING
    }
    const pattern = patternOf(text, words, watched.slots)
    const family = isFamily(place) ? families[place >> 1] : found(place >> 1, pattern, watched)
    if (family?.pattern !== pattern) return NOTHING
    if (family.members.length < FAMILY_MEMBERS_MAX) family.members.push(id)
    return observeAll(family, text, words)
  }

  /** The family of a template that stood alone so far; none where there are too many, or only the keys are equal by chance. */
  function found(id: number, pattern: string, { key, slots }: Watched): Family | undefined {
    if (families.length >= familiesMax) return undefined
    const { text, words } = readText(textOf(id))
    if (patternOf(text, words, slots) !== pattern) return undefined
    const family: Family = { pattern, slots: slots.map(createSlot), members: [id] }
    places.set(key, 2 * families.length + 1)
    families.push(family)
    observeAll(family, text, words)
    return family
  }
}

const NOTHING: readonly Opening[] = []

function isFamily(place: number): boolean {
  return place >= 0 && place % 2 === 1
}

function readText(text: string): Read {
  const words = wordsOf(text)
  return { text, words, watched: watchedOf(text, words) }
}

function observeAll(family: Family, text: string, words: readonly Word[]): Opening[] {
  return family.slots.flatMap((slot) => {
    const because = observe(slot, text, words[slot.index]!)
    return because === undefined ? [] : [{ members: family.members, because }]
  })
}
