// swagger-model-validator-type-object: throws with swagger-model-validator@3.0.19, answers with swagger-model-validator@3.0.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Validator = require('swagger-model-validator')
const schema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'ID' },
    testObject: {
      type: { type: 'object' },
      properties: { testObjectProperty: { type: 'string', description: 'a property' } },
      description: 'Testing Example',
    },
  },
}
const { valid, errorCount, errors } = new Validator().validate({ id: 'x', testObject: { testObjectProperty: 'y' } }, schema)
show([valid, errorCount, errors && errors.map((error) => error.message)])
