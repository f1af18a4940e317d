const { sheet } = require('swim-heats')

console.log(sheet([
  { name: 'Ida', club: 'SV Nord', time: '1:04.20' },
  { name: 'Jon', club: 'SV Nord', time: null },
  { name: 'Kim', club: 'Delphin', time: '59.80' },
], 2))
