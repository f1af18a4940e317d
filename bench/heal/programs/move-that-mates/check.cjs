const { readMove, readGame } = require('chess-notation')
const ask = (text) => { try { return readMove(text) } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([...['Qxf7#', 'e8=Q#', 'R1e2+', 'exd5', 'O-O-O#', 'Nf3', 'Zz9', ''].map(ask), readGame('1. f3 e5 2. g4?? {a blunder} Qh4# 0-1')])}`)
