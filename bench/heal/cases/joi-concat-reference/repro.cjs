// joi-concat-reference: throws with joi@7.3.0, answers with joi@8.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('joi')
const schema = Joi.object({ a: 1, b: Joi.number() }).concat(Joi.object({ a: Joi.ref('b') }))
const check = (value) => {
  const { error } = Joi.validate(value, schema)
  return error && error.message
}
show([check({ a: 1 }), check({ a: 2, b: 2 }), check({ a: 3 })])
