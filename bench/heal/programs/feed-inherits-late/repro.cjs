const feeder = require('line-feeder')

const feed = feeder()
feed.on('line', (line) => console.log(line))
feed.write('one\ntwo\nth')
feed.end('ree')
