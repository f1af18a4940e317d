const { row, wrap } = require('wrap-lines')
console.log(`RESULT ${JSON.stringify([row(['Apples and pears', 12], 8), wrap(true, 3), wrap('a b c', 3)])}`)
