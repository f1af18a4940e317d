// async-forever-synchronous: throws with async@1.0.0, answers with async@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const async = require('async')
let turns = 0
async.forever(
  (next) => {
    turns += 1
    next(turns === 50000 ? new Error('enough') : null)
  },
  (error) => show([turns, error.message]),
)
