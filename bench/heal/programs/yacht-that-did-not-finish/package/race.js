'use strict'

const { seconds, clock } = require('./clock')

/**
 * A race of yachts of different classes. The time of a yacht is corrected by the yardstick of her class: the one with the
 * least corrected time wins. Points are the place; who did not finish (no `elapsed`) is behind all who did and has one
 * point more than there were yachts at the start.
 *
 * @typedef {{ sail: string, yardstick: number, elapsed?: string }} Yacht
 */
class Race {
  constructor(name) {
    this.name = name
    /** @type {Yacht[]} */
    this.yachts = []
  }

  add(yacht) {
    this.yachts.push(yacht)
    return this
  }

  /** Places, in their order: { sail, time, points }. */
  results() {
    return this.yachts
      .map((yacht) => ({ sail: yacht.sail, corrected: corrected(yacht) }))
      .sort((a, b) => (a.corrected < b.corrected ? -1 : a.corrected > b.corrected ? 1 : 0))
      .map(({ sail, corrected: time }, at) => ({
        sail,
        time: Number.isFinite(time) ? clock(time) : 'DNF',
        points: Number.isFinite(time) ? at + 1 : this.yachts.length + 1,
      }))
  }
}

/** Seconds as they count; Infinity for who did not finish. */
function corrected({ elapsed, yardstick }) {
  return (seconds(elapsed) * 100) / yardstick
}

/** Sums of several races, the least points first; of two with the same the better one in the last race. */
function series(races) {
  const sums = new Map()
  for (const race of races) {
    for (const { sail, points } of race.results()) {
      const entry = sums.get(sail) ?? { sail, points: 0, last: Infinity }
      entry.points += points
      entry.last = points
      sums.set(sail, entry)
    }
  }
  return [...sums.values()].sort((a, b) => a.points - b.points || a.last - b.last).map(({ sail, points }) => [sail, points])
}

module.exports = { Race, series }
