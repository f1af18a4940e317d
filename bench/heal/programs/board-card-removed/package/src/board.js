import { render } from './render.js'

export class Board {
  #cards = new Map()
  #columns = new Map()
  #next = 1

  constructor(columns = ['todo', 'doing', 'done'], { limit = Infinity } = {}) {
    for (const name of columns) this.#columns.set(name, [])
    this.limit = limit
  }

  /** Adds a card to a column; false when the column is full. */
  add(title, column = [...this.#columns.keys()][0]) {
    const ids = this.#idsOf(column)
    if (ids.length >= this.limit) return false
    const id = this.#next++
    this.#cards.set(id, { id, title, column })
    ids.push(id)
    return id
  }

  move(id, column) {
    const card = this.#cards.get(id)
    const ids = this.#idsOf(column)
    if (!card || ids.length >= this.limit) return false
    this.#take(card)
    ids.push(id)
    card.column = column
    return true
  }

  rename(id, title) {
    const card = this.#cards.get(id)
    if (!card) return false
    card.title = title
    return true
  }

  remove(id) {
    return this.#cards.delete(id)
  }

  count(column) {
    return this.#idsOf(column).length
  }

  toString() {
    return render([...this.#columns].map(([name, ids]) => ({ name, cards: ids.map((id) => this.#cards.get(id)) })))
  }

  #take({ id, column }) {
    const ids = this.#idsOf(column)
    ids.splice(ids.indexOf(id), 1)
  }

  #idsOf(column) {
    const ids = this.#columns.get(column)
    if (!ids) throw new RangeError(`no column ${column}`)
    return ids
  }
}
