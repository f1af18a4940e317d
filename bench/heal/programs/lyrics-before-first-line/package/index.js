const { parse } = require('./parse')

/** The words of a song in time: what to show at a moment. */
class Lyrics {
  constructor(text) {
    this.lines = parse(text)
  }

  /**
   * @param {number} seconds
   * @returns {{ text: string, done: number, next: string | null }}  the line that is sung (empty in a pause), the share
   *   of it that is over, and the line that comes next
   */
  at(seconds) {
    const index = this.indexAt(seconds)
    const line = this.lines[index]
    const next = this.lines[index + 1]
    const length = next ? next.start - line.start : Infinity
    return {
      text: line.text,
      done: line.text === '' ? 0 : round((seconds - line.start) / length),
      next: next ? next.text : null,
    }
  }

  /** Index of the last line that has started, by halving. */
  indexAt(seconds) {
    let low = -1
    let high = this.lines.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.lines[middle].start <= seconds) low = middle
      else high = middle
    }
    return low
  }

  /** All lines but the pauses. */
  get text() {
    return this.lines.map((line) => line.text).filter(Boolean).join('\n')
  }
}

function round(share) {
  return Math.round(share * 100) / 100
}

module.exports = Lyrics
