const Board = require('sample-board')

const board = new Board()
board.feed('load 0.5\nconstructor 12\nload 0.7\n')
console.log(board.names().map((name) => `${name} ${board.average(name)}`))
