// swagger-object-validator-nested-arrays: throws with swagger-object-validator@1.2.2, answers with swagger-object-validator@1.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Handler } = require('swagger-object-validator')
const validator = new Handler({ swagger: '2.0', definitions: {} })
const schema = {
  type: 'array',
  'x-nullable': false,
  items: { type: 'array', items: { type: 'string', minLength: 1 } },
  description: 'nested arrays',
}
const check = async (value) => (await validator.validateModel(value, schema)).errors
;(async () => {
  const good = await check([['1'], ['2']])
  const bad = await check([['1'], ['2', 3]])
  show([good, bad.map(({ errorType, trace }) => [errorType, trace])])
})()
