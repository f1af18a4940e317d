'use strict'

/** Entries of an account in the order in which they were booked. */
class Ledger {
  constructor(entries = []) {
    this.entries = [...entries]
  }

  book(amount, at) {
    this.entries.push({ amount, at })
    return this
  }

  /** When something was booked last; null on an empty ledger. */
  lastBooked() {
    if (this.entries.length === 0) return null
    const last = this.entries[this.entries.length]
    return last.at
  }

  balance() {
    return this.entries.reduce((sum, entry) => sum + entry.amount, 0)
  }
}

module.exports = { Ledger }
