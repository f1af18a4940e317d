// stringify-object-symbol: throws with stringify-object@2.0.0, answers with stringify-object@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringify = require('stringify-object')
show(stringify({ id: 5, kind: Symbol('order'), tag: "it's" }))
