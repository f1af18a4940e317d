'use strict'

const EMPTY = '.'
const STEPS = [[0, -1], [1, 0], [0, 1], [-1, 0]]

class IllegalMove extends Error {
  constructor (x, y, why) {
    super(`${x},${y}: ${why}`)
    this.name = 'IllegalMove'
  }
}

/** A board of Go. Black is `x`, white is `o`; points are counted from 0, from the left and from the top. */
class Board {
  constructor (size = 19) {
    this.size = size
    this.rows = Array.from({ length: size }, () => new Array(size).fill(EMPTY))
    this.captured = { x: 0, o: 0 }
  }

  /** A board from its rows as `toString` writes them. */
  static from (text) {
    const rows = text.trim().split('\n').map((row) => row.trim().split(''))
    const board = new Board(rows.length)
    board.rows = rows
    return board
  }

  at (x, y) {
    return this.rows[y][x]
  }

  /** The points beside a point. */
  around (x, y) {
    return STEPS.map(([dx, dy]) => [x + dx, y + dy])
  }

  /** The stones that hang together with the one at a point, and the number of free points beside them. */
  group (x, y) {
    const colour = this.at(x, y)
    const stones = []
    const seen = new Set([`${x},${y}`])
    const open = [[x, y]]
    let liberties = 0
    while (open.length > 0) {
      const point = open.pop()
      stones.push(point)
      for (const [nx, ny] of this.around(...point)) {
        const key = `${nx},${ny}`
        if (seen.has(key)) continue
        seen.add(key)
        const other = this.at(nx, ny)
        if (other === colour) open.push([nx, ny])
        else if (other !== opponent(colour)) liberties++
      }
    }
    return { colour, stones, liberties }
  }

  /** Sets a stone and takes those away that have no liberty then. Answers how many. */
  play (colour, x, y) {
    if (this.at(x, y) !== EMPTY) throw new IllegalMove(x, y, 'not empty')
    this.rows[y][x] = colour
    let taken = 0
    for (const [nx, ny] of this.around(x, y)) {
      if (this.at(nx, ny) === opponent(colour)) taken += this.take(this.group(nx, ny))
    }
    if (taken === 0 && this.group(x, y).liberties === 0) {
      this.rows[y][x] = EMPTY
      throw new IllegalMove(x, y, 'suicide')
    }
    this.captured[colour] += taken
    return taken
  }

  take ({ stones, liberties }) {
    if (liberties > 0) return 0
    for (const [x, y] of stones) this.rows[y][x] = EMPTY
    return stones.length
  }

  toString () {
    return this.rows.map((row) => row.join('')).join('\n')
  }
}

function opponent (colour) {
  return colour === 'x' ? 'o' : 'x'
}

module.exports = { Board, IllegalMove }
