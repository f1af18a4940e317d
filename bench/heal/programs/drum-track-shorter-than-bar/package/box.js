'use strict'

const { KIT, VELOCITIES } = require('./kit')

/**
 * A drum machine. A track is a line of steps, as `x...x...`; a shorter one starts over until the bar is full, so that
 * `..x.` is a hat on each beat of it and a track of three steps shifts against the others.
 */
class BeatBox {
  constructor({ steps = 16, bpm = 120 } = {}) {
    this.steps = steps
    this.bpm = bpm
    this.tracks = new Map()
  }

  track(drum, line) {
    if (!(drum in KIT)) throw new RangeError(`There is no ${drum} in the kit`)
    const steps = line.replace(/[\s|]/g, '')
    if (!/^[xXo.]+$/.test(steps)) throw new RangeError(`"${line}" is no track`)
    this.tracks.set(drum, [...steps].map((letter) => (letter === '.' ? { isRest: true } : { velocity: VELOCITIES[letter] })))
    return this
  }

  /** Milliseconds of a step: four to a beat. */
  get stepLength() {
    return 60_000 / this.bpm / 4
  }

  /** The notes of one bar in the order in which they sound. */
  bar() {
    const notes = []
    for (let step = 0; step < this.steps; step++) {
      for (const [drum, steps] of this.tracks) {
        const hit = steps[step]
        if (hit.isRest) continue
        notes.push({ at: step * this.stepLength, note: KIT[drum], velocity: hit.velocity })
      }
    }
    return notes
  }

  /** How often each drum is struck in a bar. */
  counts() {
    const counts = {}
    const names = Object.keys(KIT)
    for (const { note } of this.bar()) {
      const drum = names.find((name) => KIT[name] === note)
      counts[drum] = (counts[drum] ?? 0) + 1
    }
    return counts
  }
}

module.exports = { BeatBox }
