import { addDays, dayText } from './days.js'

/**
 * @typedef {object} Loan
 * @property {string} tool
 * @property {string} neighbour
 * @property {Date} lent
 * @property {?Date} due null where it may be kept for as long as it is needed
 */

export class Loans {
  /** @type {Loan[]} */
  #loans = []

  /** Lends a tool for so many days, or without an end where they are null. */
  lend(tool, neighbour, lent, days = 14) {
    this.#loans.push({ tool, neighbour, lent, due: days === null ? null : addDays(lent, days) })
    return this
  }

  giveBack(tool) {
    const at = this.#loans.findIndex((loan) => loan.tool === tool)
    if (at === -1) return false
    this.#loans.splice(at, 1)
    return true
  }

  /** Moves the due date of a tool; one without a due date has none to be moved. */
  extend(tool, days) {
    const loan = this.#loans.find((each) => each.tool === tool)
    if (!loan || loan.due === null) return null
    loan.due = addDays(loan.due, days)
    return loan.due
  }

  /** Loans whose due date is over, the longest first. */
  overdue(now) {
    return this.#loans
      .filter(({ due }) => due !== null && due.getTime() < now.getTime())
      .sort((a, b) => a.due - b.due)
  }

  /** A line for each loan. */
  list() {
    return this.#loans.map(({ tool, neighbour, lent, due }) => {
      const end = due === null ? 'without end' : `until ${dayText(due)}`
      return `${tool}: ${neighbour}, ${dayText(lent)} ${end}`
    })
  }

  /** Text for a file. */
  save() {
    return JSON.stringify({ version: 1, loans: this.#loans })
  }

  /** What was saved, as it was. */
  static restore(text) {
    const restored = new Loans()
    for (const loan of JSON.parse(text).loans) {
      restored.#loans.push({ ...loan, lent: new Date(loan.lent) })
    }
    return restored
  }
}
