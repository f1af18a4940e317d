// jsonapi-serializer-no-attributes: throws with jsonapi-serializer@2.1.1, answers with jsonapi-serializer@3.1.0
const { Deserializer } = require('jsonapi-serializer')
const reader = new Deserializer({ keyForAttribute: 'camelCase' })
const one = { data: { type: 'users', id: '54735750e16638ba1eee59cb' } }
const many = { data: [{ type: 'users', id: '7' }, { type: 'users', id: '8', attributes: { 'first-name': 'Ann' } }] }
reader.deserialize(one, (err, user) => reader.deserialize(many, (err2, users) => console.log(`RESULT ${JSON.stringify([user, users])}`)))
