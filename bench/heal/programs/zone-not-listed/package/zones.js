'use strict'

const ZONES = { UTC: { minutes: 0 }, CET: { minutes: 60 }, IST: { minutes: 330 } }

/**
 * Minutes ahead of UTC.
 *
 * @param {string} name of a zone, as 'CET'
 * @returns {number}
 * @throws {RangeError} when there is no such zone
 */
function offsetOf(name) {
  return ZONES[name].minutes
}

/** `hh:mm` in the zone. */
function timeIn(name, minutesUtc) {
  const minutes = (minutesUtc + offsetOf(name) + 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

module.exports = { offsetOf, timeIn }
