const { Board } = require('go-board')

const board = new Board(5)
board.play('x', 2, 2)
board.play('o', 2, 0)
board.play('x', 2, 1)
console.log(String(board))
console.log(board.group(2, 0).liberties)
