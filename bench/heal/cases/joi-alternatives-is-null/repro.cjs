// joi-alternatives-is-null: throws with joi@6.1.1, answers with joi@6.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('joi')
const schema = Joi.object({ a: Joi.any(), b: Joi.alternatives().when('a', { is: null, then: Joi.string(), otherwise: Joi.number() }) })
show([Joi.validate({ a: null, b: 'x' }, schema).error, Joi.validate({ a: 1, b: 5 }, schema).error])
