import { gap, lapTime } from './time.js'

/**
 * The board of a practice session: drivers by their fastest lap. Who has none (garage, crash on the way out) is listed
 * last, in the order of entry, as `no time`.
 */
export class LapBoard {
  constructor() {
    this.drivers = []
  }

  enter(name) {
    this.drivers.push({ name, laps: [] })
  }

  /** Laps on which the limits of the track were left do not count. */
  lap(name, ms, valid = true) {
    const driver = this.drivers.find((one) => one.name === name)
    if (valid) driver.laps.push(ms)
  }

  order() {
    return this.drivers
      .map(({ name, laps }) => ({ name, best: fastest(laps) }))
      .sort((a, b) => {
        if (a.best === null || b.best === null) return (a.best === null) - (b.best === null)
        return a.best - b.best
      })
  }

  lines() {
    const order = this.order()
    const first = order.length === 0 ? null : order[0].best
    return order.map(({ name, best }, index) => {
      const place = String(index + 1).padStart(2)
      if (best === null) return `${place} ${name} no time`
      return `${place} ${name} ${lapTime(best)}${best === first ? '' : ` ${gap(best - first)}`}`
    })
  }
}

function fastest(laps) {
  return laps.reduce((best, ms) => (ms < best ? ms : best))
}
