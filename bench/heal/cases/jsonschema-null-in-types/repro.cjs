// jsonschema-null-in-types: throws with jsonschema@1.2.10, answers with jsonschema@1.2.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { validate, SchemaError } = require('jsonschema')
const schema = { type: 'object', properties: { fill: { type: ['string', null] } } }
const check = (value) => {
  try {
    return validate({ fill: value }, schema).errors.map((error) => error.stack)
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error
    return error.message
  }
}
show([check('NaN'), check(-1e31)])
