const LETTERS = ['C', 'D', 'E', 'F', 'G', 'A', 'B']

const sharps = (count) => ({ sign: '#', count })
const flats = (count) => ({ sign: 'b', count })

/** Signs of the major keys. */
export const SIGNATURES = {
  C: sharps(0), G: sharps(1), D: sharps(2), A: sharps(3), E: sharps(4), B: sharps(5), 'F#': sharps(6),
  F: flats(1), Bb: flats(2), Eb: flats(3), Ab: flats(4), Db: flats(5), Gb: flats(6),
}

export const SHARPS = ['F', 'C', 'G', 'D', 'A', 'E', 'B']
export const FLATS = [...SHARPS].reverse()

/** `b♭`, `Bb` and `bb` are all Bb: a capital, and # or b. */
export function plain(note) {
  return note[0].toUpperCase() + note.slice(1).replace('♭', 'b').replace('♯', '#')
}

export function lettersFrom(letter) {
  const start = LETTERS.indexOf(letter)
  return [...LETTERS.slice(start), ...LETTERS.slice(0, start)]
}
