export { Allowances } from './allowances.js'

/** What the travellers of a firm get for their days away. */
export class Claims {
  constructor(allowances) {
    this.allowances = allowances
    this.trips = []
  }

  /**
   * @param {object} trip
   * @param {string} trip.traveller
   * @param {string} trip.country
   * @param {number} trip.days days away, those of going and coming among them
   * @param {number} [trip.breakfasts] that were in the price of the hotel: a fifth of the full day each is taken off
   */
  add(trip) {
    this.trips.push(trip)
    return this
  }

  /** Cents that a trip is paid with. */
  async amount({ country, days, breakfasts = 0 }) {
    const { rates } = this.allowances.of(country)
    const outer = Math.min(days, 2)
    const gross = outer * rates.part + (days - outer) * rates.full
    return Math.max(0, gross - breakfasts * Math.round(rates.full / 5))
  }

  /** What each traveller gets, in the order of the alphabet. */
  async totals() {
    const totals = new Map()
    for (const trip of this.trips) {
      const amount = await this.amount(trip)
      totals.set(trip.traveller, (totals.get(trip.traveller) ?? 0) + amount)
    }
    return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, cents]) => [name, (cents / 100).toFixed(2)])
  }
}
