'use strict'

const { DAYS, addDays } = require('./week')

/**
 * Which stalls stand on the market place on a day.
 */
class Market {
  /** @param {Record<string, string[]>} stalls the days of each stall: `{ 'Fish Olsen': ['Friday', 'Sunday'] }` */
  constructor(stalls) {
    this.week = DAYS.map(() => [])
    this.closed = new Map()
    for (const [stall, days] of Object.entries(stalls)) {
      for (const day of days) this.week[DAYS.indexOf(day)].push(stall)
    }
  }

  /** No market on that day (`2024-12-25`). */
  close(day, why) {
    this.closed.set(day, why)
  }

  /** @param {Date} date of which the day in UTC is meant */
  stallsOn(date) {
    const key = date.toISOString().slice(0, 10)
    if (this.closed.has(key)) return []
    const stalls = this.week[date.getUTCDay() - 1]
    return stalls.slice().sort()
  }

  /** The leaflet of seven days: `Friday: Bread, Fish Olsen`. */
  leaflet(from) {
    return DAYS.map((_, offset) => {
      const date = addDays(from, offset)
      const name = date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
      const stalls = this.stallsOn(date)
      return `${name}: ${stalls.length === 0 ? this.reason(date) : stalls.join(', ')}`
    })
  }

  reason(date) {
    return this.closed.get(date.toISOString().slice(0, 10)) || 'no market'
  }
}

module.exports = { Market }
