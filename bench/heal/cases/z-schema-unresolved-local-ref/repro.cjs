// z-schema-unresolved-local-ref: throws with z-schema@3.12.0, answers with z-schema@3.12.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ZSchema = require('z-schema')
const validator = new ZSchema()
const valid = validator.validate({ id: 1 }, { type: 'object', properties: { id: { $ref: '#/definitions/id' } } })
show([valid, validator.getLastErrors().map((error) => error.code)])
