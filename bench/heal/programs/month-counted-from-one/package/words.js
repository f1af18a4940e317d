'use strict'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2024-12-24` as `24 Dec 2024`. */
function words(text) {
  const [year, month, day] = text.split('-').map(Number)
  return `${day} ${MONTHS[month].slice(0, 3)} ${year}`
}

module.exports = { words, MONTHS }
