// graceful-fs-stat-with-options: throws with graceful-fs@4.1.15, answers with graceful-fs@4.2.0
const fs = require('graceful-fs')
fs.stat(__dirname, { bigint: true }, (error, stats) => {
  console.log(`RESULT ${JSON.stringify([error, stats.isDirectory(), typeof stats.size])}`)
})
