const Sheet = require('tiny-sheet')

const sheet = new Sheet()
  .set('A1', 12).set('A3', '=A1 + A2').set('A4', '=A3*A2 - 5').set('A5', '=B1').set('B1', 'text').set('B2', '=B2+1').set('B3', '=A9')
  .set('C1', 4).set('C1', '').set('C2', '=3-C1').set('C3', '=B2*C9')
const names = ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'Z9']
console.log(`RESULT ${JSON.stringify([names.map((name) => sheet.get(name)), sheet.total('A', 1, 6), sheet.total('C', 1, 3)])}`)
