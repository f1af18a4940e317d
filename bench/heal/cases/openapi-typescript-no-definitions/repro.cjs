// openapi-typescript-no-definitions: throws with openapi-typescript@3.0.3, answers with openapi-typescript@3.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { default: openapiTS } = require('openapi-typescript')
const spec = {
  swagger: '2.0',
  info: { title: 'Health', version: '1.0' },
  paths: { '/health': { get: { operationId: 'health', responses: { 200: { description: 'alive' } } } } },
}
const text = openapiTS(spec, { version: 2 })
show(text.slice(text.indexOf('export')))
