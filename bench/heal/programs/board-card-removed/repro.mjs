import { Board } from 'card-board'
const board = new Board()
const id = board.add('Write the letter')
board.add('Send it')
board.remove(id)
console.log(String(board))
