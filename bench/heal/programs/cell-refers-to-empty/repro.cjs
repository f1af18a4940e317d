const Sheet = require('tiny-sheet')

const sheet = new Sheet().set('A1', 12).set('A3', '=A1 + A2')
console.log(sheet.get('A3'))
