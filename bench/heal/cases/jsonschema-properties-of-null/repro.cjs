// jsonschema-properties-of-null: throws with jsonschema@0.4.0, answers with jsonschema@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Validator } = require('jsonschema')
const schema = { type: 'object', properties: { name: { type: 'string' } } }
const stacks = (value) => new Validator().validate(value, schema).errors.map((error) => error.stack)
show([stacks(null), stacks({ name: 1 })])
