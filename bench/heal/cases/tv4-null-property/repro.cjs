// tv4-null-property: throws with tv4@1.0.15, answers with tv4@1.0.17
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const tv4 = require('tv4')
const result = tv4.validateMultiple({ name: null, age: 3 }, { type: 'object', properties: { name: { type: 'string' }, age: { type: 'number' } } }, true)
show([result.valid, result.errors.map((e) => [e.dataPath, e.message])])
