// hapi-joi-long-data-uri: throws with @hapi/joi@16.1.7, answers with @hapi/joi@16.1.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Joi = require('@hapi/joi')
const schema = Joi.string().dataUri()
const check = (value) => {
  const { error } = schema.validate(value)
  return error ? error.message : 'valid'
}
show([check(`data:image/png;base64,${'A'.repeat(12e6)}`), check('data:x'), check('data:image/png;base64,VE9PTUFOWVNFQ1JFVFM=')])
