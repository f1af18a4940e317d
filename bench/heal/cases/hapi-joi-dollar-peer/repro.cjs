// hapi-joi-dollar-peer: throws with @hapi/joi@16.1.7, answers with @hapi/joi@16.1.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('@hapi/joi')
const schema = Joi.object({ $a: Joi.any(), b: Joi.any(), c: Joi.any() }).with('$a', 'b').without('b', 'c')
const check = (value) => {
  const { error } = schema.validate(value)
  return error ? error.message : 'valid'
}
show([check({ $a: 1, b: 2 }), check({ $a: 1 }), check({ b: 1, c: 2 })])
