// query-string-bad-escape: throws with query-string@4.3.4, answers with query-string@5.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const queryString = require('query-string')
const parsed = queryString.parse('?q=100%&page=2&city=S%C3%A3o')
show([parsed.q, parsed.page, parsed.city])
