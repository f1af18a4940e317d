// deserialize-json-api-no-resource: throws with deserialize-json-api@1.4.0, answers with deserialize-json-api@1.7.0
const { deserialize } = require('deserialize-json-api')
// The author of an article that has none: a document whose primary data is null.
const body = JSON.parse('{"links":{"self":"http://example.com/articles/1/author"},"data":null}')
const found = deserialize(body)
console.log(`RESULT ${JSON.stringify(found)}`)
