const Network = require('bus-lines')

const stops = (text) => text.split(' ').map((name) => ({ id: name.toLowerCase(), name }))
const network = new Network().add('12', stops('Station Market School Park')).add('12', stops('Station Bridge School Lake'))
console.log(network.stops('12'))
