// diff-json-null-prototype: throws with diff@5.1.0, answers with diff@6.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { diffJson } = require('diff')
const query = require('querystring').parse('a=1&b=2')
show(diffJson(query, { a: '1', b: '3' }).map((part) => [part.added ? '+' : part.removed ? '-' : ' ', part.value]))
