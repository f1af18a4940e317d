import { Board } from 'word-board'

const board = () => new Board(['T..d...T', '.D...t..'])
const points = (word, row = 0, column = 0) => {
  try {
    return board().points(word, row, column)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return error.message
  }
}
const game = board()
game.play('Ida', 'HOUSE', 0, 0)
game.play('Jon', 'HoUSE', 1, 0)
console.log(`RESULT ${JSON.stringify([
  points('HOUSE'), points('HoUSE'), points('hOUSE'), points('HoUSE', 1), points('HOUSe', 1, 1), points('QuICKLY'), points('ab'),
  points('TOOLONGWORD'), points('A', 5), points(''),
  game.finish({ Ida: 'Q?', Jon: '' }),
])}`)
