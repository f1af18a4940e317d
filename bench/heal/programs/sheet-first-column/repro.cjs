const { Sheet } = require('sheet-rows')

const sheet = Sheet.fromText('name\tage\nbob\t20\nada\t36')
console.log(sheet.column('age'))
console.log(String(sheet.sortBy('name')))
