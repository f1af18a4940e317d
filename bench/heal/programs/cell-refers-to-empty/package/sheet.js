const { tokens } = require('./tokens')

/**
 * A sheet of cells: numbers, texts and formulas. As in every spreadsheet an empty cell is worth 0 where a formula needs
 * a number of it.
 */
class Sheet {
  #cells = new Map()

  set(name, input) {
    if (input === '') this.#cells.delete(name)
    else this.#cells.set(name, { input, busy: false })
    return this
  }

  /** What a cell shows; null where it is empty. */
  get(name) {
    return this.#cells.has(name) ? this.#value(name) : null
  }

  #value(name) {
    const cell = this.#cells.get(name)
    if (typeof cell.input !== 'string') return cell.input
    if (!cell.input.startsWith('=')) return cell.input
    if (cell.busy) return '#CIRCLE'
    cell.busy = true
    try {
      return this.#sum(tokens(cell.input.slice(1)))
    } finally {
      cell.busy = false
    }
  }

  #sum(list) {
    let total = 0
    for (const { sign, factors } of list) {
      let product = sign
      for (const factor of factors) {
        const value = typeof factor === 'number' ? factor : this.#value(factor)
        if (typeof value === 'string') return value.startsWith('#') ? value : '#VALUE'
        product *= value
      }
      total += product
    }
    return total
  }

  /** Sum of the numbers of a column; texts and empty cells are passed over. */
  total(column, from, to) {
    let total = 0
    for (let row = from; row <= to; row++) {
      const value = this.get(`${column}${row}`)
      if (typeof value === 'number') total += value
    }
    return total
  }
}

module.exports = Sheet
