// javascript-stringify-symbol: throws with javascript-stringify@1.0.2, answers with javascript-stringify@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringify = require('javascript-stringify')
show([stringify({ kind: Symbol.for('a'), n: null, list: [1, 'x'] }), stringify(Symbol('b'))])
