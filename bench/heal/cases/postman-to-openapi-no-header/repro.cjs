// postman-to-openapi-no-header: throws with postman-to-openapi@2.6.0, answers with postman-to-openapi@2.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const postmanToOpenApi = require('postman-to-openapi')
const collection = {
  info: { name: 'Shop', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    { name: 'List', request: { method: 'GET', url: { raw: 'https://api.io/list', protocol: 'https', host: ['api', 'io'], path: ['list'] } } },
    { name: 'Get', request: { method: 'GET', header: [{ key: 'X-Id', value: '1' }], url: { raw: 'https://api.io/get', protocol: 'https', host: ['api', 'io'], path: ['get'] } } },
  ],
}
const file = path.join(__dirname, 'collection.json')
fs.writeFileSync(file, JSON.stringify(collection))
postmanToOpenApi(file, null, { defaultTag: 'General' }).then((yaml) => show(yaml.split('\n')))
