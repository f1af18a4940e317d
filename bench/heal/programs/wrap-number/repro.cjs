const { row } = require('wrap-lines')
console.log(row(['Apples and pears', 12], 8))
