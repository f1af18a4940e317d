// jsonstream-rows-descent: throws with JSONStream@1.1.1, answers with JSONStream@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSONStream = require('JSONStream')
const parser = JSONStream.parse('rows..id')
const found = []
parser.on('data', (value) => found.push(value))
parser.on('end', () => show(found))
parser.end('{"rows":[{"id":1},{"inner":{"id":2}}],"next":null}')
