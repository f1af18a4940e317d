import { formatRow } from './rows.js'

/**
 * Letters of an archive that is read page by page.
 *
 * `fetchPage(cursor)` promises `{ letters, next }`; the first page is that of the cursor null, the last one has null as `next`.
 */
export class Archive {
  #fetchPage

  constructor(fetchPage) {
    this.#fetchPage = fetchPage
  }

  /** All pages, each as a list of letters. */
  async *pages() {
    let cursor = null
    do {
      const { letters, next } = await this.#fetchPage(cursor)
      yield letters
      cursor = next
    } while (cursor !== null)
  }

  /** How many letters there are, by the year in which they were written. */
  async countByYear() {
    const counts = {}
    for await (const letters of this.pages()) {
      for (const { written } of letters) {
        const year = written.slice(0, 4)
        counts[year] = (counts[year] ?? 0) + 1
      }
    }
    return counts
  }

  /** The first letter that fits; no further pages are read then. */
  async find(fits) {
    for await (const letters of this.pages()) {
      const found = letters.find(fits)
      if (found) return found
    }
    return null
  }

  /**
   * Writes a row for each letter with `write(text)`, which may promise something, and promises how many were written.
   * The rows of a page are written before the next page is read.
   */
  async exportRows(write, { isHeaderWanted = true } = {}) {
    let count = 0
    if (isHeaderWanted) await write('written;from;to;subject\n')
    for (const letters of this.pages()) {
      for (const letter of letters) {
        await write(formatRow(letter))
        count++
      }
    }
    return count
  }
}
