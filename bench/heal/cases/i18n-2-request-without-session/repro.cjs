// i18n-2-request-without-session: throws with i18n-2@0.6.0, answers with i18n-2@0.6.3
const http = require('http')
const I18n = require('i18n-2')
const fs = require('fs')
fs.mkdirSync('locales', { recursive: true })
fs.writeFileSync('locales/en.js', '{ "Hello": "Hello" }')
fs.writeFileSync('locales/de.js', '{ "Hello": "Hallo" }')
const server = http.createServer((req, res) => {
  const i18n = new I18n({ locales: ['en', 'de'], request: req, devMode: false })
  res.end(`${i18n.getLocale()} ${i18n.__('Hello')}`)
})
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, headers: { 'accept-language': 'de' }, agent: false }, (res) => {
    let body = ''
    res.on('data', (part) => { body += part })
    res.on('end', () => { console.log(`RESULT ${JSON.stringify([res.statusCode, body])}`); process.exit() })
  })
})
