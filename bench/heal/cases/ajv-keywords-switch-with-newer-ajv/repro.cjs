// ajv-keywords-switch-with-newer-ajv: throws with ajv-keywords@3.5.0, answers with ajv-keywords@3.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Ajv = require('ajv')
const ajv = new Ajv({ allErrors: true })
require('ajv-keywords')(ajv, 'switch')
const validate = ajv.compile({
  switch: [
    { if: { properties: { power: { minimum: 9000 } } }, then: { required: ['disbelief'] } },
    { then: { required: ['confidence'] } },
  ],
})
show([validate({ power: 9000, disbelief: true }), validate({ power: 9000 }), validate({ power: 10, confidence: true }), validate({ power: 10 })])
