const { spark, table } = require('spark-bars')

console.log(`RESULT ${JSON.stringify([
  table({ requests: [3, 8, 5, null, 9], errors: [0, 0, 0, 0, 0], none: [null, null] }),
  spark([7]),
  spark([5, null, 5], { width: 2 }),
  spark([1, 2], { min: 0, max: 4 }),
  spark([4, 4], { min: 0 }),
  spark([4, 4], { max: 8 }),
  spark([4, 4], { min: 4, max: 4, width: 3 }),
  spark([0, 70], { max: 35 }),
  spark([]),
])}`)
