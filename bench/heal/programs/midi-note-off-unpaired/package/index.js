import { pitch } from './pitch.js'

/**
 * Makes notes with a length of the events of a track.
 *
 * A key may be struck again while it sounds, which ends the note before. Keyboards that were switched on while a key was
 * held send ends without a beginning, and recordings stop while keys are held: neither is a note. They are counted as
 * `strays`, so that the editor can show that something is not as it was played.
 *
 * @param {Iterable<{ tick: number, type: 'on' | 'off', channel: number, key: number, velocity?: number }>} events
 */
export function collect(events) {
  const sounding = new Map()
  const notes = []
  let strays = 0

  const end = (id, tick) => {
    const { key, tick: start, velocity } = sounding.get(id)
    sounding.delete(id)
    notes.push({ name: pitch(key), start, length: tick - start, velocity })
  }

  for (const event of events) {
    const id = `${event.channel}/${event.key}`
    // Many instruments send a beginning without velocity in place of an end.
    if (event.type === 'on' && event.velocity > 0) {
      if (sounding.has(id)) end(id, event.tick)
      sounding.set(id, event)
    } else {
      end(id, event.tick)
    }
  }
  strays += sounding.size

  notes.sort((a, b) => a.start - b.start || a.length - b.length)
  return { notes, strays }
}

/** One line a note: `480 C4 240`. */
export function list(events) {
  const { notes, strays } = collect(events)
  const lines = notes.map(({ name, start, length }) => `${start} ${name} ${length}`)
  if (strays > 0) lines.push(`${strays} stray`)
  return lines.join('\n')
}
