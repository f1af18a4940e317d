const { Outbox } = require('outbox-sender')

let calls = 0
const send = (message, callback) => setImmediate(callback, ++calls === 2 ? new Error('refused') : null)
const outbox = new Outbox(send, { delay: 5 })
outbox.on('sent', (message) => console.log('sent', message))
outbox.push('one').push('two').push('three')
