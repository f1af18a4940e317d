// deep-eql-object-and-null: throws with deep-eql@2.0.0, answers with deep-eql@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const eql = require('deep-eql')
show([eql({}, null), eql({ a: 1 }, { a: 1 }), eql(null, null), eql({ a: {} }, { a: null })])
