const Feeder = require('line-feeder')
const { EventEmitter } = require('node:events')

const told = []
const feed = Feeder({ separator: ';' })
feed.on('line', (line, at) => told.push([line, at]))
feed.on('end', (count) => told.push(count))
const self = feed.write('a;b') === feed
feed.end('c')
const empty = new Feeder()
let ends = 0
empty.once('end', () => ends++)
empty.end().end()
console.log(`RESULT ${JSON.stringify([told, self, ends, feed instanceof EventEmitter, feed.constructor === Feeder])}`)
