// i18next-t-null: throws with i18next@1.7.1, answers with i18next@1.7.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18n = require('i18next')
i18n.init({ lng: 'en', resStore: { en: { translation: { a: 'A' } } } })
show([i18n.t('a'), i18n.t(null), i18n.t(undefined)])
