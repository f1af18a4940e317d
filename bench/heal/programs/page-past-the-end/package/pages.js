'use strict'

/** Cuts a list into pages. Pages are counted from one. */
class Pages {
  constructor(items, size) {
    this.pages = []
    for (let i = 0; i < items.length; i += size) this.pages.push({ number: this.pages.length + 1, items: items.slice(i, i + size) })
  }

  /** Of one page. A number past the end is the last page, one before the start the first. */
  items(number) {
    const wanted = Math.min(Math.max(number, 1), this.pages.length + 1)
    return this.pages[wanted - 1].items
  }

  get count() {
    return this.pages.length
  }
}

module.exports = { Pages }
