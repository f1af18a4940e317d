// express-validator-optional-sanitizer: throws with express-validator@4.2.0, answers with express-validator@4.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { check, validationResult } = require('express-validator/check')
const { matchedData } = require('express-validator/filter')
const req = { body: { name: 'a<b' }, query: {}, params: {}, headers: {}, cookies: {} }
const run = (chain) => new Promise((done, fail) => chain(req, {}, (err) => (err ? fail(err) : done())))
const main = async () => {
  await run(check('url').optional().escape())
  await run(check('name').isLength({ min: 1 }).escape())
  show([validationResult(req).isEmpty(), matchedData(req)])
}
main()
