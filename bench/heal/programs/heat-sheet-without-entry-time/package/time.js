'use strict'

/** Seconds of '58.31' or '1:02.40'. */
function secondsOf(text) {
  const parts = text.split(':').map(Number)
  return parts.length === 2 ? parts[0] * 60 + parts[1] : parts[0]
}

module.exports = { secondsOf }
