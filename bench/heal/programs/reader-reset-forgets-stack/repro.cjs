const Reader = require('bracket-reader')

const reader = new Reader()
console.log(JSON.stringify(reader.read('(a (b c) ))')))
console.log(JSON.stringify(reader.read('(d e)')))
