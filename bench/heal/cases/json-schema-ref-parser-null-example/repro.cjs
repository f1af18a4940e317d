// json-schema-ref-parser-null-example: throws with @apidevtools/json-schema-ref-parser@14.1.0, answers with @apidevtools/json-schema-ref-parser@14.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { $RefParser } = require('@apidevtools/json-schema-ref-parser')
const schema = { definitions: { name: { type: 'string', example: null } }, properties: { first: { $ref: '#/definitions/name' } }, example: { a: null } }
new $RefParser().bundle(schema).then((out) => show(out))
