'use strict'

const { OF_KIND, NONE } = require('./limits')

/**
 * Watches the probes of a cold store. An alarm is raised on the third reading in a row that is out of the limits.
 */
class Watch {
  /**
   * @param {{ id: string, kind: string }[]} probes
   * @param {Record<string, { low: number, high: number }>} [limits] of single probes
   * @param {(alarm: { id: string, value: number, limit: number }) => void} [onAlarm]
   */
  constructor(probes, limits = {}, onAlarm = () => {}) {
    this.probes = new Map(probes.map((probe) => [probe.id, probe]))
    this.limits = limits
    this.onAlarm = onAlarm
    this.outside = new Map()
  }

  /** Takes a reading in. Whether it is within the limits. */
  read(id, value) {
    const { low, high } = this.limits[id]
    if (value >= low && value <= high) {
      this.outside.delete(id)
      return true
    }
    const count = (this.outside.get(id) || 0) + 1
    this.outside.set(id, count)
    if (count === 3) this.onAlarm({ id, value, limit: value < low ? low : high })
    return false
  }

  /** One line a probe, with what it is watched for. */
  overview() {
    return [...this.probes.values()].map(({ id, kind }) => {
      const { low, high } = this.limits[id] || OF_KIND[kind] || NONE
      return `${id} (${kind}): ${low === -Infinity ? 'not watched' : `${low} to ${high}`}`
    })
  }

  /** Probes that are out of their limits now. */
  get troubled() {
    return [...this.outside.keys()].sort()
  }
}

module.exports = { Watch }
