const { words } = require('date-words')
console.log(words('2024-12-24'))
