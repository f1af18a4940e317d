'use strict'

/** A hold that there is not, or not any more: its time was over, or it was sold or given back. */
class HoldError extends Error {
  constructor (id) {
    super(`Hold ${id} has lapsed`)
    this.name = 'HoldError'
    this.id = id
  }
}

class SeatTakenError extends Error {
  constructor (seat) {
    super(`Seat ${seat} is not free`)
    this.name = 'SeatTakenError'
    this.seat = seat
  }
}

module.exports = { HoldError, SeatTakenError }
