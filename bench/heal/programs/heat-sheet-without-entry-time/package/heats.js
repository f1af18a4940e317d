'use strict'

const { secondsOf } = require('./time')

/** Lanes in the order in which they are given to a heat, the fastest first. */
const SPEARHEAD = [4, 5, 3, 6, 2, 7, 1, 8]

/**
 * The heats of a race, slowest heat first, so that the last one has the fastest swimmers.
 *
 * A swimmer without an entry time (`time: null`) is slower than all who have one; those swim in the order in which they
 * were entered.
 *
 * @param {{ name: string, club: string, time: string|null }[]} entries
 * @returns {{ heat: number, lanes: Object<number, string> }[]}
 */
function heats(entries, lanes = SPEARHEAD.length) {
  const order = [...entries].sort((a, b) => compare(seed(a), seed(b)))
  const count = Math.ceil(order.length / lanes)
  const list = []
  for (let heat = count; heat >= 1; heat--) {
    const swimmers = order.slice((count - heat) * lanes, (count - heat + 1) * lanes)
    list.unshift({ heat, lanes: lanesOf(swimmers, lanes) })
  }
  return list
}

function seed(entry) {
  return secondsOf(entry.time)
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1
}

function lanesOf(swimmers, lanes) {
  const free = SPEARHEAD.filter((lane) => lane <= lanes)
  return Object.fromEntries(swimmers.map(({ name }, at) => [free[at], name]))
}

/** The sheet that is hung up beside the pool. */
function sheet(entries, lanes) {
  return heats(entries, lanes)
    .map(({ heat, lanes: taken }) => {
      const rows = Object.entries(taken).map(([lane, name]) => `  ${lane} ${name}`)
      return [`Heat ${heat}`, ...rows].join('\n')
    })
    .join('\n')
}

/** Clubs with their number of starts, for the fees. */
function starts(entries) {
  const counts = new Map()
  for (const { club } of entries) counts.set(club, (counts.get(club) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => compare(a, b))
}

module.exports = { heats, sheet, starts }
