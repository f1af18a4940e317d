'use strict'

const { EventEmitter } = require('node:events')

/**
 * A lift that serves the calls on its way before it turns. Floors are numbers, 0 is the ground floor, below it the
 * garage. Each `tick` moves it by one floor or opens the doors; at rest, without calls, it has no goal (null).
 *
 * Emits `open` with the floor, and `rest` with the floor and the number of stops since it last rested.
 */
class Lift extends EventEmitter {
  constructor({ floor = 0, calls = [] } = {}) {
    super()
    this.floor = floor
    this.calls = new Set(calls)
    this.direction = 1
    this.trip = calls.length > 0 ? { stops: 0 } : null
  }

  call(floor) {
    this.calls.add(floor)
    if (this.trip === null) this.trip = { stops: 0 }
  }

  /** The next floor to stop at: the nearest one ahead, else the nearest one behind. */
  get goal() {
    const ahead = [...this.calls].filter((floor) => (floor - this.floor) * this.direction >= 0)
    const choice = ahead.length > 0 ? ahead : [...this.calls]
    if (choice.length === 0) return null
    return choice.reduce((best, floor) => (Math.abs(floor - this.floor) < Math.abs(best - this.floor) ? floor : best))
  }

  tick() {
    const goal = this.goal
    if (goal) this.drive(goal)
    else if (this.trip !== null) this.rest()
  }

  drive(goal) {
    if (goal === this.floor) {
      this.calls.delete(goal)
      this.trip.stops++
      this.emit('open', goal)
      return
    }
    this.direction = goal > this.floor ? 1 : -1
    this.floor += this.direction
  }

  rest() {
    const { stops } = this.trip
    this.trip = null
    this.emit('rest', this.floor, stops)
  }

  /** Ticks until the lift rests; answers the number of ticks. */
  run() {
    let ticks = 0
    while (this.trip !== null || this.calls.size > 0) {
      this.tick()
      if (++ticks > 1000) throw new Error(`The lift does not come to rest: ${[...this.calls].join(', ')} are waiting`)
    }
    return ticks
  }
}

module.exports = Lift
