// i18n-no-headers: throws with i18n@0.8.2, answers with i18n@0.8.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18n = require('i18n')
i18n.configure({ locales: ['en', 'de'], directory: './locales', updateFiles: false })
const message = { text: 'from a socket' }
i18n.init(message)
show([message.locale, i18n.getLocale(message), typeof message.__])
