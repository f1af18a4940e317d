// json-stable-stringify-null: throws with json-stable-stringify@0.0.0, answers with json-stable-stringify@0.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringify = require('json-stable-stringify')
show([stringify({ b: 1, a: null, c: [null] }), stringify(null)])
