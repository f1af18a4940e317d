'use strict'

const { HoldError, SeatTakenError } = require('./errors')

const HOLD_MS = 10 * 60 * 1000

/**
 * Seats of one performance. Who chooses seats holds them for ten minutes; within these they are sold to him or given back.
 */
class Performance {
  constructor ({ now = Date.now } = {}) {
    this.now = now
    this.holds = new Map()
    this.sold = new Map()
    this.count = 0
  }

  /** Forgets the holds whose time is over. */
  sweep () {
    for (const [id, hold] of this.holds) {
      if (hold.until <= this.now()) this.holds.delete(id)
    }
  }

  isFree (seat) {
    this.sweep()
    if (this.sold.has(seat)) return false
    return ![...this.holds.values()].some(({ seats }) => seats.includes(seat))
  }

  /** Holds seats and answers the id of the hold. */
  hold (seats) {
    for (const seat of seats) {
      if (!this.isFree(seat)) throw new SeatTakenError(seat)
    }
    const id = `h${++this.count}`
    this.holds.set(id, { seats, until: this.now() + HOLD_MS })
    return id
  }

  /** Another ten minutes from now. */
  extend (id) {
    this.sweep()
    const hold = this.holds.get(id)
    if (!hold) throw new HoldError(id)
    hold.until = this.now() + HOLD_MS
    return hold.until
  }

  /** Gives the seats of a hold back; nothing happens where they are free again already. */
  release (id) {
    return this.holds.delete(id)
  }

  /** Sells the seats of a hold and answers them. */
  sell (id, buyer) {
    this.sweep()
    const { seats } = this.holds.get(id)
    for (const seat of seats) this.sold.set(seat, buyer)
    this.holds.delete(id)
    return seats
  }

  seatsOf (buyer) {
    return [...this.sold].filter(([, owner]) => owner === buyer).map(([seat]) => seat)
  }
}

module.exports = { Performance, HoldError, SeatTakenError }
