import { Board } from 'word-board'

const board = new Board(['T..d...T', '.D...t..'])
console.log(board.play('Ida', 'HOUSE', 0, 0))
console.log(board.play('Jon', 'HoUSE', 1, 0))
console.log(board.finish({ Ida: 'Q?', Jon: '' }))
