// async-queue-sync-worker: throws with async@2.1.4, answers with async@2.1.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const async = require('async')
let sum = 0
const queue = async.queue((task, done) => {
  sum += task
  done()
}, 1)
queue.drain = () => show(sum)
for (let i = 0; i < 20000; i += 1) queue.push(i)
