// hapi-joi-describe-null-default: throws with @hapi/joi@16.1.7, answers with @hapi/joi@16.1.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('@hapi/joi')
show(Joi.string().allow(null).default(null).describe())
