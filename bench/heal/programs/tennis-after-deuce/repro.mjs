import { Board } from 'tennis-board'

const board = new Board().play('ssss').play('srsrsr')
console.log(String(board))
board.play('s')
console.log(String(board))
