const { Board } = require('go-board')

const board = Board.from(`
  ox...
  o....
  .x.x.
  ...xo
  ....o`)
const tried = (work) => {
  try {
    return work()
  } catch (error) {
    return `${error.name} ${error.message}`
  }
}
console.log('RESULT ' + JSON.stringify([
  tried(() => board.group(0, 0)),
  tried(() => board.group(4, 4).liberties),
  tried(() => board.group(3, 2).liberties),
  tried(() => board.play('x', 0, 2)),
  tried(() => board.play('x', 1, 1)),
  tried(() => board.play('x', 4, 2)),
  tried(() => board.play('x', 3, 4)),
  tried(() => board.play('o', 4, 3)),
  tried(() => new Board(5).around(2, 2)),
  String(board), board.captured,
  tried(() => Board.from('.x\nx.').play('o', 0, 0)),
  tried(() => Board.from('.x\nx.').play('o', 0, 1))
]))
