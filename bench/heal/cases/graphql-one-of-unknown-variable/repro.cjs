// graphql-one-of-unknown-variable: throws with graphql@16.11.0, answers with graphql@16.12.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { buildSchema, parse, validate } = require('graphql')
const schema = buildSchema('input I @oneOf { a: String b: String } type Query { f(i: I): String }')
const errors = (query) => validate(schema, parse(query)).map((error) => error.message)
show([errors('{ f(i: { a: $x }) }'), errors('query ($x: String) { f(i: { a: $x }) }')])
