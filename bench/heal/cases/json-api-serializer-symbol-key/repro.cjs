// json-api-serializer-symbol-key: throws with json-api-serializer@2.6.1, answers with json-api-serializer@2.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Serializer = require('json-api-serializer')
const serializer = new Serializer({ convertCase: 'kebab-case', unconvertCase: 'camelCase' })
serializer.register('article', { id: 'id' })
show([serializer.serialize('article', { id: 1, createdAt: 'x', meta: { firstName: 'a', _: 1, '#': 2 } }).data])
