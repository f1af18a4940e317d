const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']

/** 60 is C4. */
export function pitch(key) {
  return `${NAMES[key % 12]}${Math.floor(key / 12) - 1}`
}
