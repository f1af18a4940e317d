const parse = require('link-header-parse')

const response = { status: 200, headers: { 'content-type': 'application/json' } }
const links = parse(response.headers.link)
console.log(links && links.next ? links.next.url : 'last page')
