const parse = require('link-header-parse')

const response = { status: 200, headers: { 'content-type': 'application/json' } }
console.log(`RESULT ${JSON.stringify(parse(response.headers.link))}`)
