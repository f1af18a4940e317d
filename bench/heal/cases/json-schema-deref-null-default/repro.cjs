// json-schema-deref-null-default: throws with json-schema-deref@0.3.2, answers with json-schema-deref@0.3.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const deref = require('json-schema-deref')
const schema = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  id: 'address-1.0.0',
  type: 'object',
  definitions: { text: { type: 'string' } },
  properties: {
    line_1: { anyOf: [{ $ref: '#/definitions/text' }, { type: 'null' }], description: 'address line 1', default: null },
  },
}
deref(schema, (error, full) => show([error ? error.message : null, full.properties]))
