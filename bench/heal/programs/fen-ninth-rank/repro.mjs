import { drawn, FenError, readFen } from 'fen-reader'

const positions = ['8/8/4k3/8/8/4K3/4P3/8 w - - 0 1', 'rnbqkbnr/pppppppp/8/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1']
for (const text of positions) {
  try {
    console.log(drawn(readFen(text)))
  } catch (error) {
    if (!(error instanceof FenError)) throw error
    console.log('not imported:', error.message)
  }
}
