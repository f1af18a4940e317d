'use strict'

const { AnswerStore } = require('./store')

/**
 * Makes payments, and makes one only once that is sent again with the same key.
 *
 * Clients that may send again put a key into `idempotency-key`; those that do not are charged for each request,
 * as before there were keys.
 */
class PayOnce {
  /**
   * @param {(payment: { account: string, cents: number }) => string} charge answers the id of the booking
   * @param {{ keep?: number }} [options] how many answers are kept
   */
  constructor(charge, { keep = 1000 } = {}) {
    this.charge = charge
    this.answers = new AnswerStore(keep)
  }

  /** @param {{ headers: Record<string, string | undefined>, body: { account: string, cents: number } }} request */
  handle(request) {
    const { account, cents } = request.body
    if (!Number.isInteger(cents) || cents <= 0) return { status: 422, error: 'cents must be a whole number above 0' }

    const key = keyOf(request)
    const kept = this.answers.get(key)
    if (kept) {
      return kept.account === account && kept.cents === cents
        ? { status: 200, booking: kept.booking, again: true }
        : { status: 409, error: 'this key was used for another payment' }
    }
    const booking = this.charge({ account, cents })
    this.answers.put(key, { account, cents, booking })
    return { status: 201, booking, again: false }
  }
}

/** Keys are compared as they are, save for blanks around them. */
function keyOf({ headers }) {
  return headers['idempotency-key'].trim()
}

module.exports = { PayOnce }
