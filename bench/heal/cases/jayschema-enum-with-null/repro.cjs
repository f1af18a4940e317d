// jayschema-enum-with-null: throws with jayschema@0.2.7, answers with jayschema@0.2.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JaySchema = require('jayschema')
const validator = new JaySchema()
validator.register({
  id: 'http://example.test/foo#',
  definitions: {
    foo: {
      type: 'object',
      properties: { bar: { enum: ['a', 'b', 'c', null] } }
    }
  }
})
const schema = { $ref: 'http://example.test/foo#/definitions/foo' }
const kinds = (bar) => validator.validate({ bar }, schema).map((error) => error.constraintName)
show([kinds('a'), kinds(null), kinds('d')])
