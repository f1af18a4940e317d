// is-my-json-valid-unknown-type: throws with is-my-json-valid@2.15.0, answers with is-my-json-valid@2.16.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const validator = require('is-my-json-valid')
try {
  const validate = validator({ type: 'object', properties: { age: { type: 'int' } } })
  show(validate({ age: 3 }))
} catch (e) {
  if (e instanceof TypeError) throw e
  show([e.name, e.message.includes('int')])
}
