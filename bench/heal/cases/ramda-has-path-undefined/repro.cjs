// ramda-has-path-undefined: throws with ramda@0.26.1, answers with ramda@0.27.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const R = require('ramda')
const users = [{ address: { city: 'Rome' } }, { address: undefined }, { address: {} }, {}]
show(users.map(R.hasPath(['address', 'city'])))
