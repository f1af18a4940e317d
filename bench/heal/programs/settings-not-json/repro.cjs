const { checkSettings } = require('settings-check')
for (const text of ['{"port": 80}', '{port: 80}']) {
  const { ok } = checkSettings(text, { port: 'number' })
  console.log(ok ? 'fine' : 'not fine')
}
