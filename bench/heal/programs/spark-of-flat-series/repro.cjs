const { table } = require('spark-bars')

console.log(table({ requests: [3, 8, 5, null, 9], errors: [0, 0, 0, 0, 0] }))
