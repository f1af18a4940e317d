import { nameOf, numberOf, type Pitch } from './pitch.ts'

export interface Note {
  /** Null in a rest. */
  pitch: Pitch | null
  /** In quarters. */
  length: number
}

export interface Instrument {
  name: string
  /** Semitones from what is written to what sounds: -2 for a clarinet in B flat. */
  sounds: number
}

export const INSTRUMENTS: Record<string, Instrument> = {
  flute: { name: 'Flute', sounds: 0 },
  clarinet: { name: 'Clarinet in B flat', sounds: -2 },
  altoSax: { name: 'Alto saxophone', sounds: -9 },
  horn: { name: 'Horn in F', sounds: -7 },
}

const moved = (note: Note, semitones: number): Note => {
  const number = numberOf(note.pitch!) + semitones
  return { ...note, pitch: nameOf(number) }
}

/** What an instrument has to read so that the melody sounds. */
export function writtenFor(instrument: Instrument, melody: readonly Note[]): Note[] {
  return melody.map((note) => moved(note, -instrument.sounds))
}

/** What sounds when the instrument plays a part. */
export function soundOf(instrument: Instrument, part: readonly Note[]): Note[] {
  return part.map((note) => moved(note, instrument.sounds))
}

/** Bars of a part, `beats` quarters each. A note is not parted by a bar line. */
export function bars(part: readonly Note[], beats: number): Note[][] {
  const all: Note[][] = [[]]
  let filled = 0
  for (const note of part) {
    if (filled >= beats) {
      all.push([])
      filled -= beats
    }
    all[all.length - 1].push(note)
    filled += note.length
  }
  return all
}

export function toText(part: readonly Note[], beats: number): string {
  return bars(part, beats)
    .map((bar) => bar.map(({ pitch, length }) => `${pitch ?? 'r'}/${length}`).join(' '))
    .join(' | ')
}
