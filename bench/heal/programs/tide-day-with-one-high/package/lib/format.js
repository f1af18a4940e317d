'use strict'

const DASH = '--:--  ----'

/** Minutes after midnight as hh:mm. */
function clock(minutes) {
  const hours = Math.floor(minutes / 60)
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A column of the sheet: `04:12  5.3m`. */
function column(tide) {
  return `${clock(tide.at)}  ${tide.height.toFixed(1)}m`
}

module.exports = { clock, column, DASH }
