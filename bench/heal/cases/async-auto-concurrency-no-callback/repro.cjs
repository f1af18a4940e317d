// async-auto-concurrency-no-callback: throws with async@1.5.0, answers with async@1.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const async = require('async')
const order = []
async.auto({
  a: (done) => { order.push('a'); done(null, 1) },
  b: ['a', (done) => { order.push('b'); done(null, 2) }],
}, 1)
setTimeout(() => show(order), 50)
