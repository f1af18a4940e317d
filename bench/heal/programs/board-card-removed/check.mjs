import { Board } from 'card-board'
const board = new Board(['todo', 'done'], { limit: 2 })
const a = board.add('a')
const b = board.add('b')
const told = [board.add('c'), board.remove(a), board.remove(a), board.remove(99), String(board), board.count('todo'), board.add('d'), board.move(b, 'done'), String(board)]
told.push(board.remove(b), board.rename(b, 'x'), board.move(b, 'todo'), String(board), board.count('done'))
console.log(`RESULT ${JSON.stringify(told)}`)
