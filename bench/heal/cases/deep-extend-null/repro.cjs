// deep-extend-null: throws with deep-extend@0.4.1, answers with deep-extend@0.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const extend = require('deep-extend')
show(extend({ a: { b: 1 } }, null, { a: { c: null } }))
