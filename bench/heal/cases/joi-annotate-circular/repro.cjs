// joi-annotate-circular: throws with joi@6.0.6, answers with joi@6.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('joi')
const order = { count: 'many', lines: [] }
order.lines.push({ order })
const { error } = Joi.validate(order, Joi.object({ count: Joi.number(), lines: Joi.any() }))
const text = error.annotate().replace(/\u001b\[[0-9;]*m/g, '')
show([text.includes('"count" [1]: "many"'), text.split('\n').pop()])
