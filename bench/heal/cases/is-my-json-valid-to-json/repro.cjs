// is-my-json-valid-to-json: throws with is-my-json-valid@2.3.0, answers with is-my-json-valid@2.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validator = require('is-my-json-valid')
const validate = validator({ type: 'object', properties: { hello: { type: 'string', required: true } } })
show([validate({ hello: 'a' }), validate({}), validate.toJSON(), JSON.parse(JSON.stringify({ validate })).validate])
