'use strict'

class BookingError extends Error {
  constructor(reason, seat) {
    super(`${seat}: ${reason}`)
    this.name = 'BookingError'
    this.reason = reason
    this.seat = seat
  }
}

/**
 * A hall whose rows are written as "....  ....": a dot for each seat, a blank for an aisle. Rows are lettered from A,
 * seats of a row are counted from 1, aisles not.
 */
class Hall {
  constructor(plan) {
    this.rows = plan.map((row) => Array.from(row.replaceAll(' ', ''), () => null))
  }

  /**
   * Books seats such as "C4" for somebody, all of them or none.
   * @throws {BookingError} reason "no such seat", "taken" or "named twice"
   */
  book(names, guest) {
    const places = names.map((name) => this.find(name))
    places.forEach((place, index) => {
      if (place.row[place.seat] !== null) throw new BookingError('taken', names[index])
      if (names.indexOf(names[index]) < index) throw new BookingError('named twice', names[index])
    })
    for (const { row, seat } of places) row[seat] = guest
    return places.length
  }

  find(name) {
    const match = /^([A-Z])(\d{1,2})$/.exec(name)
    if (!match) throw new BookingError('no such seat', name)
    const row = this.rows[match[1].charCodeAt(0) - 65]
    const seat = Number(match[2]) - 1
    if (row[seat] === undefined) throw new BookingError('no such seat', name)
    return { row, seat }
  }

  /** Gives back all seats of a guest; answers how many there were. */
  release(guest) {
    let count = 0
    for (const row of this.rows) {
      row.forEach((who, seat) => {
        if (who !== guest) return
        row[seat] = null
        count++
      })
    }
    return count
  }

  get free() {
    return this.rows.flat().filter((who) => who === null).length
  }
}

/** Express-like handler of `POST /bookings` with `{ seats, guest }`. */
function bookings(hall) {
  return (req, res, next) => {
    try {
      res.json({ booked: hall.book(req.body.seats, req.body.guest) })
    } catch (error) {
      if (!(error instanceof BookingError)) return next(error)
      res.status(error.reason === 'taken' ? 409 : 422).json({ seat: error.seat, reason: error.reason })
    }
  }
}

module.exports = { Hall, BookingError, bookings }
