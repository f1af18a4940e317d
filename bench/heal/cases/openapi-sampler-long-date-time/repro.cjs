// openapi-sampler-long-date-time: throws with openapi-sampler@0.4.3, answers with openapi-sampler@1.0.0-beta.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { sample } = require('openapi-sampler')
const ask = (schema) => {
  try {
    return typeof sample(schema)
  } catch (error) {
    if (error instanceof ReferenceError) throw error
    return String(error)
  }
}
show([
  ask({ type: 'string', format: 'date-time', minLength: 5 }),
  ask({ type: 'string', format: 'date-time', minLength: 50 }),
  ask({ type: 'string', format: 'date', maxLength: 8 }),
])
