/** As `C4` or `F#3`. */
export type Pitch = string

const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']

/** Number of a pitch: semitones above C0. */
export function numberOf(pitch: Pitch): number {
  const octave = Number(pitch.slice(-1))
  return octave * 12 + NAMES.indexOf(pitch.slice(0, -1))
}

export function nameOf(number: number): Pitch {
  return `${NAMES[number % 12]}${Math.floor(number / 12)}`
}
