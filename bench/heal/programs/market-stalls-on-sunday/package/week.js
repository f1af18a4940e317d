'use strict'

/** The market council counts from Monday on, and so do all tables of it. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const DAY_MS = 24 * 60 * 60 * 1000

function addDays(date, count) {
  return new Date(date.getTime() + count * DAY_MS)
}

module.exports = { DAYS, addDays }
