import { LapBoard } from 'lap-board'

const board = new LapBoard()
const empty = board.lines()
for (const name of ['Moss', 'Clark', 'Brabham', 'Hill']) board.enter(name)
const before = board.lines()
board.lap('Clark', 83456)
board.lap('Hill', 83120)
board.lap('Clark', 84000)
board.lap('Moss', 81000, false)
console.log(`RESULT ${JSON.stringify([empty, before, board.lines(), board.order()])}`)
