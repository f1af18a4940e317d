const Network = require('bus-lines')

const stops = (text) => text.split(' ').filter(Boolean).map((name) => ({ id: name.toLowerCase(), name }))
const network = new Network()
  .add('12', stops('Station Market School Park')).add('12', stops('Station Bridge School Lake'))
  .add('3', stops('Park Zoo')).add('3', stops('Park Zoo'))
  .add('4', stops('Zoo')).add('4', stops('')).add('5', stops('A B')).add('5', stops('C D')).add('12', stops('Bridge Hill'))
console.log(`RESULT ${JSON.stringify([
  ['12', '3', '4', '5', '99'].map((line) => network.stops(line)),
  network.lines['#3'].length, network.lines['#4'].length,
  network.linesAt('park'), network.sign('zoo'), network.sign('park'), network.sign('hill'), network.size(),
])}`)
