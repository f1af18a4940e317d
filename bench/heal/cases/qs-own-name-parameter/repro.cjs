// qs-own-name-parameter: throws with qs@2.4.0, answers with qs@2.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
show(qs.parse('hasOwnProperty=x&1=1'))
