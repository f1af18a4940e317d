import { LapBoard } from 'lap-board'

const board = new LapBoard()
for (const name of ['Moss', 'Clark', 'Hill']) board.enter(name)
board.lap('Clark', 83456)
board.lap('Hill', 83120)
board.lap('Moss', 81000, false)
console.log(board.lines().join('\n'))
