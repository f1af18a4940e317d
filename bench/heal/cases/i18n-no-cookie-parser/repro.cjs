// i18n-no-cookie-parser: throws with i18n@0.3.7, answers with i18n@0.3.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18n = require('i18n')
i18n.configure({ locales: ['en', 'de'], cookie: 'lang', directory: './locales', updateFiles: false })
const req = { headers: { 'accept-language': 'de' } }
let called = 0
i18n.init(req, {}, () => {
  called += 1
})
show([called, i18n.getLocale(req)])
