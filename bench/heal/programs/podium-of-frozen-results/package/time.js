'use strict'

/** Seconds on which boats of all sizes are compared. Null for who gave up. */
function corrected({ seconds, handicap }) {
  return seconds === null ? null : Math.round((seconds * 100) / handicap)
}

/** 3725 as 1:02:05 */
function clock(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

module.exports = { corrected, clock }
