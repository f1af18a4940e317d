'use strict'

/** Limits by kind of probe. A kind that is not here has none: it is shown and never alarms. */
const OF_KIND = {
  temperature: { low: 2, high: 8 },
  humidity: { low: 30, high: 65 },
}

const NONE = { low: -Infinity, high: Infinity }

module.exports = { OF_KIND, NONE }
