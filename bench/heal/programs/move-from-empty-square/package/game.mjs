import { reaches } from './reach.mjs'

export class IllegalMove extends Error {
  constructor(move, reason) {
    super(`${move}: ${reason}`)
    this.name = 'IllegalMove'
    this.move = move
  }
}

/** A game without castling and promotion. Moves are written "e2e4"; illegal ones throw an IllegalMove. */
export class Game {
  constructor(pieces) {
    this.board = new Map(Object.entries(pieces).map(([square, piece]) => [square, { ...piece }]))
    this.turn = 'white'
    this.moves = []
    this.taken = []
  }

  move(text) {
    const match = /^([a-h][1-8])([a-h][1-8])$/.exec(text)
    if (!match) throw new IllegalMove(text, 'is not a move')
    const [, from, to] = match
    const piece = this.board.get(from)
    if (piece.colour !== this.turn) throw new IllegalMove(text, `it is ${this.turn}'s turn`)

    const target = this.board.get(to)
    if (target?.colour === piece.colour) throw new IllegalMove(text, 'the square is taken')
    if (!reaches(piece, from, to, (square) => this.board.has(square))) {
      throw new IllegalMove(text, `no way for a ${piece.kind}`)
    }

    if (target) this.taken.push(target.kind)
    this.board.delete(from)
    this.board.set(to, piece)
    this.moves.push(text)
    this.turn = this.turn === 'white' ? 'black' : 'white'
    return this
  }

  /** Plays moves until one is illegal; answers how many were played. */
  play(line) {
    const before = this.moves.length
    for (const text of line.trim().split(/\s+/)) {
      try {
        this.move(text)
      } catch (error) {
        if (error instanceof IllegalMove) break
        throw error
      }
    }
    return this.moves.length - before
  }
}
