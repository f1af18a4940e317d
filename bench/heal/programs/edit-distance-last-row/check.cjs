const suggest = require('did-you-mean-it')

const { distance, message } = suggest
console.log(`RESULT ${JSON.stringify([
  message('isntall', ['install', 'init', 'uninstall', 'list']),
  message('xyz', ['install']),
  [['kitten', 'sitting'], ['a', 'b'], ['ab', 'ba'], ['abc', ''], ['', ''], ['same', 'same'], ['a', 'abcd'], ['abcd', 'd'], ['flaw', 'lawn']].map(([a, b]) => distance(a, b)),
  suggest('lst', ['list', 'last', 'lost', 'least', 'test'], { limit: 1, most: 2 }),
])}`)
