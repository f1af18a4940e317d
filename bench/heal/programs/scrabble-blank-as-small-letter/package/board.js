import { LETTERS } from './letters.js'

const LETTER_TIMES = { d: 2, t: 3 }
const WORD_TIMES = { D: 2, T: 3 }

/**
 * Counts what is laid on a board.
 *
 * A play is written as the word, capitals for tiles with a letter and small letters for blank tiles that stand for one:
 * `HoUSE` is laid with a blank for the O, which has no points.
 */
export class Board {
  /** @param {string[]} rows premium squares: d and t of a letter, D and T of the word, anything else is plain */
  constructor(rows) {
    this.rows = rows
    this.scores = new Map()
  }

  /** Points of a word to the right of a square. Premiums count for every tile. */
  points(word, row, column) {
    let sum = 0
    let times = 1
    for (const [at, letter] of [...word].entries()) {
      const square = this.rows[row]?.[column + at]
      if (square === undefined) throw new RangeError(`"${word}" leaves the board`)
      const { points } = LETTERS[letter]
      sum += points * (LETTER_TIMES[square] ?? 1)
      times *= WORD_TIMES[square] ?? 1
    }
    return sum * times + (word.length === 7 ? 50 : 0)
  }

  play(player, word, row, column) {
    const points = this.points(word, row, column)
    this.scores.set(player, (this.scores.get(player) ?? 0) + points)
    return points
  }

  /** At the end everyone loses what is left on his rack, `?` is a blank. Who has nothing left gets what the others lose. */
  finish(racks) {
    let lost = 0
    let out = null
    for (const [player, rack] of Object.entries(racks)) {
      if (rack === '') out = player
      const rest = [...rack].reduce((sum, letter) => sum + (letter === '?' ? 0 : LETTERS[letter].points), 0)
      this.scores.set(player, (this.scores.get(player) ?? 0) - rest)
      lost += rest
    }
    if (out !== null) this.scores.set(out, this.scores.get(out) + lost)
    return [...this.scores].sort((a, b) => b[1] - a[1])
  }
}
