const PIECES = 'KQRBNPkqrbnp'
const FILES = 'abcdefgh'

/** A position that is not written as it should be. */
export class FenError extends Error {
  name = 'FenError'
}

/**
 * Reads a position in Forsyth–Edwards notation. `board[0]` is the eighth rank, as it is written first; an empty square is null.
 *
 * A position that is not one throws a FenError, whatever is wrong with it: nothing of it is guessed.
 */
export function readFen(text) {
  const [placement, turn = 'w', castling = '-', target = '-', quiet = '0', move = '1'] = text.trim().split(/\s+/)
  if (turn !== 'w' && turn !== 'b') throw new FenError(`Nobody is "${turn}"`)
  if (!/^(-|K?Q?k?q?)$/.test(castling)) throw new FenError(`No castling "${castling}"`)
  if (target !== '-' && !/^[a-h][36]$/.test(target)) throw new FenError(`No square "${target}"`)

  return {
    board: readPlacement(placement),
    turn: turn === 'w' ? 'white' : 'black',
    castling: castling === '-' ? [] : castling.split(''),
    target: target === '-' ? null : target,
    quiet: Number(quiet),
    move: Number(move),
  }
}

function readPlacement(placement) {
  const board = Array.from({ length: 8 }, () => new Array(8).fill(null))
  let rank = 0
  let file = 0
  for (const sign of placement) {
    if (sign === '/') {
      if (file !== 8) throw new FenError(`Rank ${8 - rank} has ${file} squares`)
      rank++
      file = 0
    } else if (/[1-8]/.test(sign)) {
      file += Number(sign)
    } else if (PIECES.includes(sign)) {
      board[rank][file] = sign
      file++
    } else {
      throw new FenError(`No piece "${sign}"`)
    }
    if (file > 8) throw new FenError(`Rank ${8 - rank} has more than 8 squares`)
  }
  if (rank < 7) throw new FenError(`${rank + 1} ranks instead of 8`)
  if (file !== 8) throw new FenError(`Rank ${8 - rank} has ${file} squares`)
  return board
}

/** What stands on a square as `e4`. */
export function pieceOn({ board }, square) {
  return board[8 - Number(square[1])][FILES.indexOf(square[0])]
}

export function drawn({ board }) {
  return board.map((row) => row.map((piece) => piece ?? '.').join('')).join('\n')
}
