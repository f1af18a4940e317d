// better-ajv-errors-newer-ajv: throws with better-ajv-errors@0.7.0, answers with better-ajv-errors@0.8.0
const Ajv = require('ajv').default || require('ajv')
const betterAjvErrors = require('better-ajv-errors').default || require('better-ajv-errors')
const schema = { type: 'object', properties: { name: { type: 'string' }, size: { enum: ['small', 'large'] } }, required: ['name'], additionalProperties: false }
const data = { name: 'pump', size: 'smal' }
const ajv = new Ajv()
const validate = ajv.compile(schema)
validate(data)
console.log(`RESULT ${JSON.stringify(betterAjvErrors(schema, data, validate.errors, { format: 'js' }))}`)
