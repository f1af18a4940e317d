const { readGame } = require('chess-notation')
console.log(readGame('1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6? 4. Qxf7# 1-0').moves.length)
