// deep-diff-from-null: throws with deep-diff@0.1.0, answers with deep-diff@0.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { diff } = require('deep-diff')
show([diff({ a: null }, { a: { b: 1 } }), diff({ a: { b: 1 } }, { a: null }), diff({ a: 1 }, { a: 2 })])
