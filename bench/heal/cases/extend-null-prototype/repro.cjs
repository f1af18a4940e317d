// extend-null-prototype: throws with extend@1.2.1, answers with extend@1.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const extend = require('extend')
const o = Object.create(null); o.b = 1
show(extend(true, {}, { a: o }))
