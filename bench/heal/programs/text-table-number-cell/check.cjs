const table = require('text-table-rows')

const result = [
  table([['name', 'size'], ['a.txt', 120], ['b.txt', 9]], { align: ['l', 'r'] }),
  table([['a', 'b', 'c'], [0, null, 'x'], [false, undefined, 1.5]], { gap: '|' }),
  table([[null, 'x'], ['ab', 'y']]),
  table([['a', 'bb'], ['ccc', 'd']]),
  table([])
]
console.log('RESULT ' + JSON.stringify(result))
