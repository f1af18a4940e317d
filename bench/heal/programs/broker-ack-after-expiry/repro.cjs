const { Broker } = require('little-broker')

let time = 0
const broker = new Broker({ timeout: 1000, now: () => time })
broker.publish('resize 17.png')
const slow = broker.take()
time = 1500
console.log(broker.ack(slow.receipt))
console.log(broker.take(), broker.counts)
