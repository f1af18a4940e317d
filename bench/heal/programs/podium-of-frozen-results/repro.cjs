const { sheet, lineHonours } = require('regatta-podium')

const results = Object.freeze([
  { boat: 'Petrel', handicap: 110, seconds: 4000 },
  { boat: 'Fulmar', handicap: 95, seconds: null },
  { boat: 'Tern', handicap: 98, seconds: 3300 },
])
console.log('line honours:', lineHonours(results))
console.log(sheet(results))
