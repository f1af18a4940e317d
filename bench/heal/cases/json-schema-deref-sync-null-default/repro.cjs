// json-schema-deref-sync-null-default: throws with json-schema-deref-sync@0.3.1, answers with json-schema-deref-sync@0.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const deref = require('json-schema-deref-sync')
const schema = {
  definitions: { line: { type: 'string' } },
  type: 'object',
  properties: {
    first: { $ref: '#/definitions/line' },
    second: { type: ['string', 'null'], default: null }
  }
}
show(deref(schema).properties)
