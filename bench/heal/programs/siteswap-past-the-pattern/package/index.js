import { SiteswapError } from './error.js'

export { SiteswapError }

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A juggling pattern in siteswap: one throw a beat, each the number of beats until the object is thrown again. The pattern
 * is repeated without end, so that what is thrown near its end comes down near its start.
 */
export class Pattern {
  constructor(text) {
    this.text = text
    this.throws = [...text.toLowerCase()].map((letter) => {
      const height = DIGITS.indexOf(letter)
      if (height === -1) throw new SiteswapError(`"${letter}" is no throw`, text)
      return height
    })
    if (this.throws.length === 0) throw new SiteswapError('a pattern has at least one throw', text)
  }

  get period() {
    return this.throws.length
  }

  /** For each beat of the pattern the beats whose throws come down on it. */
  landings() {
    const landings = this.throws.map(() => [])
    this.throws.forEach((height, beat) => {
      landings[beat + height].push(beat)
    })
    return landings
  }

  /** Whether no two objects come down in one beat. */
  isValid() {
    return this.landings().every((beats) => beats.length === 1)
  }

  /** How many objects are juggled. */
  objects() {
    if (!this.isValid()) throw new SiteswapError('two throws come down in one beat', this.text)
    return this.throws.reduce((sum, height) => sum + height, 0) / this.period
  }

  /** One line for the list of patterns. */
  describe() {
    if (!this.isValid()) return `${this.text}: collides`
    const highest = Math.max(...this.throws)
    return `${this.text}: ${this.objects()} objects, period ${this.period}, highest ${highest}`
  }
}
