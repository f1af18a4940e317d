import { Board, Game } from 'tennis-board'

const calls = (points) => {
  const board = new Board().play(points)
  return [board.calls, String(board)]
}
const over = () => {
  const game = new Game()
  for (let i = 0; i < 5; i++) {
    try {
      game.point('server')
    } catch (error) {
      return [error.message, game.call()]
    }
  }
}
console.log(`RESULT ${JSON.stringify([
  calls('srsrsrsrss'),
  calls('srsrsrrssrrr'),
  calls('sssrs'),
  calls('rrsrr'),
  calls('srsrsrsrsrr'),
  String(new Board()),
  over(),
])}`)
