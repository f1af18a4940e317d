// qs-stringify-primitive: throws with qs@2.3.0, answers with qs@2.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
show([qs.stringify({ a: 'b', d: false }), qs.stringify(undefined), qs.stringify(null), qs.stringify({})])
