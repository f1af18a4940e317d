const Reader = require('bracket-reader')

const reader = new Reader({ depthMax: 3 })
const read = (text) => [reader.read(text), [...reader.errors]]
console.log(
  `RESULT ${JSON.stringify([
    read('(a (b c) ))'),
    read('(d e)'),
    read('(f (g'),
    read('h (i)'),
    read('\n(((('),
    read('(j)(k)'),
    new Reader().read('(l) m'),
  ])}`,
)
