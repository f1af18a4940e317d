const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { getEndpointSnippets } = require('openapi-snippet')
const api = { swagger: '2.0', info: { title: 'T', version: '1' }, host: 'api.example', basePath: '/', schemes: ['http'], paths: { '/a': { get: { responses: { 200: { description: 'ok' } } } } } }
show(getEndpointSnippets(api, '/a', 'get', ['shell_curl', 'java_okhttp', 'node']).snippets)
