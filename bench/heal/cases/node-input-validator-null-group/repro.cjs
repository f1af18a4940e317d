// node-input-validator-null-group: throws with node-input-validator@4.5.1, answers with node-input-validator@4.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Validator } = require('node-input-validator')
const rules = {
  settings: 'object|required',
  'settings.enableBlackTheme': 'boolean',
  info: 'object',
  'info.displayName': 'string',
}
const check = async (input) => {
  const v = new Validator(input, rules)
  return [await v.check(), v.errors]
}
const run = async () => {
  const good = await check({ settings: { enableBlackTheme: true }, info: { displayName: 'x' } })
  const none = await check({ settings: { enableBlackTheme: true }, info: null })
  const wrong = await check({ settings: { enableBlackTheme: 'maybe' }, info: null })
  show([good, none, wrong])
}
run()
