const DAY_MS = 86_400_000

/**
 * Readings of meters for power, gas and water.
 *
 * What was used is the difference to the reading before. Where that is not known (the counter was exchanged in between)
 * it is null: such a time counts neither as use nor as days.
 */
export class MeterBook {
  #readings = new Map()

  /** @param {{ meter: string, date: string, value: number, isExchanged?: boolean }} reading */
  add({ meter, date, value, isExchanged = false }) {
    if (!this.#readings.has(meter)) this.#readings.set(meter, [])
    const list = this.#readings.get(meter)
    list.push({ date, value, isExchanged })
    list.sort((a, b) => (a.date < b.date ? -1 : 1))
    return this
  }

  get meters() {
    return [...this.#readings.keys()].sort()
  }

  /** All readings of a meter, each with what was used since the one before. */
  rows(meter) {
    const list = this.#readings.get(meter) ?? []
    return list.map((reading, at) => ({
      date: reading.date,
      value: reading.value,
      days: daysBetween(list[at - 1], reading),
      used: usedBetween(list[at - 1], reading),
    }))
  }

  /** What a meter shows a day on average, or null where no time is known. */
  average(meter) {
    const known = this.rows(meter).filter(({ used }) => used !== null)
    const days = known.reduce((sum, row) => sum + row.days, 0)
    if (days === 0) return null
    const used = known.reduce((sum, row) => sum + row.used, 0)
    return Math.round((used / days) * 1000) / 1000
  }

  report() {
    return this.meters.map((meter) => {
      const lines = this.rows(meter).map(({ date, value, used }) => `  ${date} ${String(value).padStart(7)} ${used ?? '?'}`)
      return [`${meter}: ${this.average(meter) ?? '?'} a day`, ...lines].join('\n')
    }).join('\n')
  }
}

function usedBetween(before, reading) {
  if (reading.isExchanged) return null
  return reading.value - before.value
}

function daysBetween(before, reading) {
  if (!before) return 0
  return Math.round((Date.parse(reading.date) - Date.parse(before.date)) / DAY_MS)
}
