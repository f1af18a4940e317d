// joi-rename-null-proto: throws with joi@6.6.0, answers with joi@6.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('joi')
const query = Object.assign(Object.create(null), { userName: 'ann', page: '2' })
const schema = Joi.object({ name: Joi.string(), page: Joi.number() }).rename('userName', 'name')
Joi.validate(query, schema, (error, value) => show([error, value]))
