const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const m = require('microdiff'); const diff = m.default || m
show([diff({ a: null }, { a: { b: 1 } }), diff({ a: Object.create(null), d: new Date(NaN) }, { a: { c: 1 }, d: new Date(0) })])
