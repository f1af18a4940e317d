// i18next-plural-other-language: throws with i18next@1.7.6, answers with i18next@1.7.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18n = require('i18next')
const fruit = { apple: 'apple', apple_plural: '__count__ apples' }
i18n.init({ lng: 'en', resStore: { en: { translation: { fruit } }, de: { translation: {} } } }, (t) => {
  show([t('fruit.apple', { count: 3 }), t('fruit.apple', { lng: 'de', count: 3 })])
})
