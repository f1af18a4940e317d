// dot-prop-has-under-null: throws with dot-prop@3.0.0, answers with dot-prop@4.0.0
const dotProp = require('dot-prop')
const order = { foo: null, total: { net: 1, tax: null } }
console.log(`RESULT ${JSON.stringify(['foo.bar', 'foo', 'total.net', 'total.tax', 'total.tax.rate', 'total.gross'].map((path) => dotProp.has(order, path)))}`)
