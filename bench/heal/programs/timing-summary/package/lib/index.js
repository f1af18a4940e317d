import { ascending, mean, quantile, round } from './numbers.js'

/** Collects times by name, and says what they were like. */
export class Timings {
  constructor({ digits = 2 } = {}) {
    this.digits = digits
    this.series = new Map()
  }

  add(name, time) {
    if (!this.series.has(name)) this.series.set(name, [])
    this.series.get(name).push(time)
    return this
  }

  /** Adds all of another collection. */
  merge(other) {
    for (const [name, times] of other.series) {
      for (const time of times) this.add(name, time)
    }
    return this
  }

  /** What the times of one name were like; null when there are none. */
  summary(name) {
    const times = this.series.get(name)
    if (!times) return null
    const sorted = ascending(times)
    const show = (value) => round(value, this.digits)
    return {
      count: times.length,
      min: show(Math.min(...times)),
      max: show(Math.max(...times)),
      mean: show(mean(times)),
      median: show(quantile(sorted, 0.5)),
      p95: show(quantile(sorted, 0.95)),
    }
  }

  summaries() {
    return Object.fromEntries([...this.series.keys()].map((name) => [name, this.summary(name)]))
  }
}
