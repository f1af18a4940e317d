import { FenError, drawn, pieceOn, readFen } from 'fen-reader'

const tried = (text) => {
  try {
    return drawn(readFen(text))
  } catch (error) {
    return error instanceof FenError ? 'FenError' : error.name
  }
}
const start = 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR'
console.log(`RESULT ${JSON.stringify([
  [start, `${start}/K7`, `${start}/7k b`, '8/8/8/8/8/8/8/8/7', '8/8/8/8/8/8/8', '8/8/8/8/8/8/8/9', '8/8/8/8/8/8/8/K8', '8/8/8/8/8/8/8/x', '8/7/8/8/8/8/8/8', `${start} x`].map(tried),
  pieceOn(readFen(start), 'e8'), pieceOn(readFen(start), 'e4'),
])}`)
