// express-validator-schema-optional: throws with express-validator@4.1.0, answers with express-validator@4.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const expressValidator = require('express-validator')
const req = { body: { data: { props: 'ABC' } }, query: {}, params: {}, headers: {} }
expressValidator()(req, {}, () => {
  req.checkBody({ 'data.props': { optional: true, isLength: { options: [{ min: 5 }], errorMessage: 'too short' } } })
  req.getValidationResult().then((result) => show(result.array().map((error) => error.msg)))
})
