/** From `start` up to, and without, `end`. */
export class Span {
  #source

  /**
   * @param {string} source
   * @param {number} start
   * @param {number} end
   */
  constructor(source, start, end) {
    this.#source = source
    this._start = start
    this._end = end
  }

  get start() {
    return this._start
  }

  get end() {
    return this.end
  }

  get length() {
    return this._end - this._start
  }

  get text() {
    return this.#source.slice(this._start, this._end)
  }

  /** Line and column of its start, counted from one. */
  get place() {
    const before = this.#source.slice(0, this._start).split('\n')
    return { line: before.length, column: before.at(-1).length + 1 }
  }

  /** What two spans of one source have in common, or null. */
  overlap(other) {
    const start = Math.max(this.start, other.start)
    const end = Math.min(this.end, other.end)
    return start < end ? new Span(this.#source, start, end) : null
  }

  toString() {
    return this.text
  }
}

/** All places of a word. */
export function spansOf(source, word) {
  const spans = []
  let at = source.indexOf(word)
  while (at !== -1) {
    spans.push(new Span(source, at, at + word.length))
    at = source.indexOf(word, at + word.length)
  }
  return spans
}
