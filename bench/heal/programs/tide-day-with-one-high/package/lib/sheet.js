'use strict'

const { column, DASH } = require('./format')

/**
 * The tide sheet of a harbour: one line a day, with two columns of high water and two of low water.
 *
 * A tide comes about every twelve and a half hours, so that about once in two weeks a day has only one
 * high water or only one low water. Its column is filled with the dash then, which keeps the sheet aligned.
 */
class TideSheet {
  constructor(harbour) {
    this.harbour = harbour
    this.days = new Map()
  }

  /** @param {{ day: string, kind: 'high' | 'low', at: number, height: number }} tide */
  add(tide) {
    if (!this.days.has(tide.day)) this.days.set(tide.day, { high: [], low: [] })
    this.days.get(tide.day)[tide.kind].push(tide)
    return this
  }

  line(day) {
    const { high, low } = this.days.get(day)
    return [day, highs(high), lows(low), `range ${range(high, low).toFixed(1)}m`].join(' | ')
  }

  toString() {
    const days = [...this.days.keys()].sort()
    return [this.harbour, ...days.map((day) => this.line(day))].join('\n')
  }

  /** Days on which the water stays above `height`, for keels that are deep. */
  daysAbove(height) {
    return [...this.days].filter(([, { low }]) => low.every((tide) => tide.height > height)).map(([day]) => day)
  }
}

function inOrder(tides) {
  return [...tides].sort((a, b) => a.at - b.at)
}

function lows(tides) {
  const [first, second] = inOrder(tides)
  return `${first ? column(first) : DASH}  ${second ? column(second) : DASH}`
}

function highs(tides) {
  const [first, second] = inOrder(tides)
  return `${column(first)}  ${column(second)}`
}

/** Between the highest high water and the lowest low water. */
function range(high, low) {
  const top = Math.max(...high.map((tide) => tide.height))
  const bottom = Math.min(...low.map((tide) => tide.height))
  return top - bottom
}

module.exports = { TideSheet }
