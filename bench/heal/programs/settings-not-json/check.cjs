const { checkSettings } = require('settings-check')
const ask = (text) => {
  const { ok, errors, settings } = checkSettings(text, { port: 'number' })
  return [ok, errors.length, settings]
}
console.log(`RESULT ${JSON.stringify([ask('{"port": 80}'), ask('{port: 80}'), ask('[]'), ask('{"port": "80"}')])}`)
