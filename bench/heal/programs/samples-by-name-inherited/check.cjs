const Board = require('sample-board')

const board = new Board(2)
const odd = board.feed('load 0.5\nconstructor 12\nodd line\nload 1.5\ntoString 1\nload 2.5\ntoString 3\n\n')
const idle = new Board()
console.log(
  `RESULT ${JSON.stringify([
    odd,
    board.names().map((name) => [name, board.average(name)]),
    board.average('nothing'),
    idle.names(),
    idle.average('load')
  ])}`
)
