// query-string-has-own-property-param: throws with query-string@3.0.3, answers with query-string@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const queryString = require('query-string')
const parsed = queryString.parse('hasOwnProperty=1&a=2&a=3&b')
show([Object.keys(parsed).sort(), parsed.hasOwnProperty, parsed.a, parsed.b])
