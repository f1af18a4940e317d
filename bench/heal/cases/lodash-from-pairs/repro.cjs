// lodash-from-pairs: throws with lodash@4.18.0, answers with lodash@4.18.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fromPairs = require('lodash/fromPairs')
show([fromPairs([['a', 1], ['b', 2]]), fromPairs(null)])
