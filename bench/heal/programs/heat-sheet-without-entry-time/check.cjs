const { heats, starts } = require('swim-heats')

const entries = [
  { name: 'Lea', club: 'Delphin', time: null },
  { name: 'Ida', club: 'SV Nord', time: '1:04.20' },
  { name: 'Jon', club: 'SV Nord', time: null },
  { name: 'Kim', club: 'Delphin', time: '59.80' },
  { name: 'Max', club: 'SV Nord', time: '1:00.00' },
]
console.log('RESULT ' + JSON.stringify([
  heats(entries, 2), heats(entries), heats([...entries].reverse(), 3), heats(entries.filter(({ time }) => time), 3),
  heats([], 8), starts(entries)
]))
