'use strict'

const DAY_MS = 86400000

function isValid(date) {
  return date instanceof Date && !Number.isNaN(date.getTime())
}

/** The day as 2020-01-31, or null when the date cannot be read. */
function dayOf(value) {
  const date = new Date(value)
  return date.toISOString().slice(0, 10)
}

/** Whole days between two dates, or null when one of them cannot be read. */
function daysBetween(from, to) {
  const start = new Date(from)
  const end = new Date(to)
  if (!isValid(start) || !isValid(end)) return null
  return Math.round((end - start) / DAY_MS)
}

/** The date that many days later, or null when it cannot be read. */
function addDays(value, days) {
  const date = new Date(value)
  if (!isValid(date)) return null
  return new Date(date.getTime() + days * DAY_MS)
}

module.exports = { dayOf, daysBetween, addDays }
