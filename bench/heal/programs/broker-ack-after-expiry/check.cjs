const { Broker } = require('little-broker')

let time = 0
const broker = new Broker({ timeout: 1000, now: () => time })
broker.publish('a')
broker.publish('b')
const slow = broker.take()
time = 900
const quick = broker.take()
time = 1500
const got = [broker.ack(slow.receipt), broker.ack(quick.receipt), broker.ack(quick.receipt), broker.extend(slow.receipt, 5)]
const again = broker.take()
got.push(again, broker.extend(again.receipt, 5000))
time = 4000
got.push(broker.ack(slow.receipt), broker.ack(again.receipt), broker.ack('r99'), broker.take(), broker.counts)
console.log(`RESULT ${JSON.stringify(got.map((one) => (one === undefined ? 'undefined' : one)))}`)
