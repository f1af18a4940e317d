/**
 * @typedef {object} Allowance
 * @property {string} country
 * @property {{ full: number, part: number }} rates cents for a day of 24 hours away, and for the days of going and coming
 */

/** The ministry's table, which is fetched once. */
export class Allowances {
  /** @param {() => Promise<Allowance[]>} load */
  constructor(load) {
    this.load = load
    this.table = null
  }

  /** The allowance of a country; of what is not listed that of Luxembourg, as the decree has it. */
  async of(country) {
    this.table ??= this.load().then((list) => new Map(list.map((one) => [one.country, one])))
    const table = await this.table
    return table.get(country) ?? table.get('LU')
  }
}
