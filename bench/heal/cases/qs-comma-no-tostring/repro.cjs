// qs-comma-no-tostring: throws with qs@6.16.0, answers with qs@6.16.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
show(qs.stringify({ a: [Object.create(null), 'b'] }, { arrayFormat: 'comma' }))
