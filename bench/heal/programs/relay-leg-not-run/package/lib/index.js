import { clock } from './clock.js'

export const LEGS = 4

/**
 * @typedef {object} Leg
 * @property {string} runner
 * @property {number} seconds
 */

/**
 * @typedef {object} Relay
 * @property {string} team
 * @property {Leg[]} legs in the order in which they were run; shorter where the team gave up
 * @property {boolean} [isDisqualified]
 */

/**
 * The time of all legs together in seconds, or null for a team that has none: it does not count in the ranking.
 *
 * @param {Relay} relay
 * @returns {?number}
 */
export function totalOf(relay) {
  if (relay.isDisqualified) return null
  let total = 0
  for (let at = 0; at < LEGS; at++) {
    total += relay.legs[at].seconds
  }
  return Math.round(total * 100) / 100
}

/** The fastest leg of all teams, those that gave up included. */
export function fastestLeg(relays) {
  let best = null
  for (const { team, legs } of relays) {
    for (const leg of legs) {
      if (best === null || leg.seconds < best.seconds) best = { ...leg, team }
    }
  }
  return best
}

/**
 * The teams by time, each with its place. Teams without a time stand at the end without a place, by name.
 */
export function ranking(relays) {
  const timed = relays.map((relay) => ({ team: relay.team, total: totalOf(relay) }))
  const ranked = timed.filter(({ total }) => total !== null).sort((a, b) => a.total - b.total)
  const others = timed.filter(({ total }) => total === null).sort((a, b) => a.team.localeCompare(b.team))

  let place = 0
  let before = null
  const rows = ranked.map((row, at) => {
    if (row.total !== before) place = at + 1
    before = row.total
    return { ...row, place }
  })
  return [...rows, ...others.map((row) => ({ ...row, place: null }))]
}

/** The ranking as text, a team a line. */
export function sheet(relays) {
  const rows = ranking(relays)
  const width = Math.max(0, ...rows.map(({ team }) => team.length))
  return rows
    .map(({ place, team, total }) => `${place === null ? ' -' : String(place).padStart(2)} ${team.padEnd(width)} ${clock(total)}`)
    .join('\n')
}
