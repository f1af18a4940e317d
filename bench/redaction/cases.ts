import { KINDS, type Kind, type Secret } from './kinds.ts'
import { randomText } from './random-text.ts'
import { AROUND_NAMED, AROUND_TOKENS, AROUND_WHOLE, type Surrounding } from './surroundings.ts'

export interface PlantedCase {
  kind: string
  surrounding: string
  text: string
  hidden: string[]
  /** Kept aside while the rules were written. */
  isKeptAside: boolean
}

const PLACES: Record<Kind['place'], readonly Surrounding[]> = {
  token: AROUND_TOKENS,
  named: AROUND_NAMED,
  whole: AROUND_WHOLE,
}
const SEED = 20_260_105
/** Surroundings of one kind; those of a password are all tried. */
const SURROUNDINGS_PER_KIND = 4

/** Secrets of every kind in several surroundings each. A third of them, spread over kinds and surroundings, is kept aside. */
export function plantedCases(seed = SEED): PlantedCase[] {
  const random = randomText(seed)
  const pairs = KINDS.flatMap((kind) => {
    const places = PLACES[kind.place]
    const count = kind.place === 'named' ? places.length : SURROUNDINGS_PER_KIND
    const first = random.below(places.length)
    return Array.from({ length: count }, (_, i) => ({ kind, surrounding: places[(first + i) % places.length]! }))
  })
  return pairs.map(({ kind, surrounding }, i) => {
    const { text, hidden }: Secret = kind.make(random)
    return {
      kind: kind.name,
      surrounding: surrounding.name,
      text: surrounding.around(text, random),
      hidden,
      isKeptAside: i % 3 === 2,
    }
  })
}
