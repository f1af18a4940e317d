const column = (square) => square.charCodeAt(0)
const row = (square) => Number(square[1])

const SHAPES = {
  rook: (x, y) => x === 0 || y === 0,
  bishop: (x, y) => Math.abs(x) === Math.abs(y),
  queen: (x, y) => SHAPES.rook(x, y) || SHAPES.bishop(x, y),
  king: (x, y) => Math.max(Math.abs(x), Math.abs(y)) === 1,
  knight: (x, y) => Math.abs(x * y) === 2,
}

/** Whether a piece gets from one square to another with nothing in between. */
export function reaches({ kind }, from, to, isTaken) {
  const x = column(to) - column(from)
  const y = row(to) - row(from)
  if (!SHAPES[kind](x, y)) return false
  if (kind === 'knight') return true
  const steps = Math.max(Math.abs(x), Math.abs(y))
  for (let step = 1; step < steps; step++) {
    const square = String.fromCharCode(column(from) + (x / steps) * step) + (row(from) + (y / steps) * step)
    if (isTaken(square)) return false
  }
  return steps > 0
}
