import { Game, IllegalMove } from 'pocket-chess'

const start = () => new Game({
  a1: { kind: 'rook', colour: 'white' },
  c1: { kind: 'bishop', colour: 'white' },
  b8: { kind: 'knight', colour: 'black' },
  h8: { kind: 'king', colour: 'black' },
})
const attempt = (...moves) => {
  const game = start()
  try {
    for (const move of moves) game.move(move)
  } catch (error) {
    return [error instanceof IllegalMove, error.move, game.moves, game.turn, game.board.size]
  }
  return ['played', game.moves, game.turn, game.taken, game.board.size]
}
const first = start()
console.log(`RESULT ${JSON.stringify([
  first.play('a1a5 h8h7 a1a6'), first.turn, first.play('a5a8 b8a6 a8a6'), first.taken, first.turn,
  attempt('a1a5', 'h8h7', 'a1a6'), attempt('e4e5'), attempt('a1d1'), attempt('h8h7'), attempt('a1a9'), attempt('a1c1'), attempt('c1e3', 'b8c6'),
])}`)
