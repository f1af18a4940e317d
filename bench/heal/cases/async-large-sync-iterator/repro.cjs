// async-large-sync-iterator: throws with async@2.6.0, answers with async@2.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const async = require('async')
const items = Array.from({ length: 30000 }, (_, i) => i)
let sum = 0
async.eachLimit(items, 3, (item, done) => { sum += item; done() }, (err) => show([err, sum]))
