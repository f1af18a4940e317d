export const SHARPS = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']
export const FLATS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']

const CHORD = /^([A-G][#b]?)([^/]*)(?:\/([A-G][#b]?))?$/

/** The flats where a chord of the song is written with one, else the sharps. */
export function namesOf(song) {
  return song.split(/\s+/).some((word) => CHORD.exec(word)?.[1].endsWith('b')) ? FLATS : SHARPS
}

/** A chord some half tones higher or lower; what is no chord stays as it is. */
export function shiftChord(chord, steps, names = namesOf(chord)) {
  const match = CHORD.exec(chord)
  if (match === null) return chord
  const [, root, kind, bass] = match
  const shifted = shiftNote(root, steps, names) + kind
  return bass === undefined ? shifted : `${shifted}/${shiftNote(bass, steps, names)}`
}

/** A line of chords; the chords stay in their columns where that is possible. */
export function shiftLine(line, steps, names = namesOf(line)) {
  let owed = 0
  return line.replace(/(\S+)(\s*)/g, (_, chord, blanks) => {
    const shifted = shiftChord(chord, steps, names)
    owed += shifted.length - chord.length
    if (blanks === '') return shifted
    const width = Math.max(1, blanks.length - owed)
    owed += width - blanks.length
    return shifted + ' '.repeat(width)
  })
}

/**
 * A whole song. Lines of chords are those in which every word is one; lines of words stay as they are.
 */
export function shiftSong(song, steps, names) {
  return song
    .split('\n')
    .map((line) => (isChordLine(line) ? rewrite(line, steps, names) : line))
    .join('\n')
}

function isChordLine(line) {
  const words = line.trim().split(/\s+/)
  return words[0] !== '' && words.every((word) => CHORD.test(word) && /^.[#b]?(m|maj|min|dim|sus|add|\d|\/|$)/.test(word))
}

function rewrite(line, steps, names) {
  return names.includes('Db') ? shiftLine(line, steps, FLATS) : shiftLine(line, steps, SHARPS)
}

function shiftNote(note, steps, names) {
  const at = SHARPS.includes(note) ? SHARPS.indexOf(note) : FLATS.indexOf(note)
  return at === -1 ? note : names[(((at + steps) % 12) + 12) % 12]
}
