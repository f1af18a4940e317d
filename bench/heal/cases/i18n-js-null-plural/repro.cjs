// i18n-js-null-plural: throws with i18n-js@3.8.0, answers with i18n-js@3.9.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const I18n = require('i18n-js')
I18n.translations = { en: { items: { one: '1 item', other: '{{count}} items' } }, fr: { items: null } }
I18n.defaultLocale = 'en'
I18n.fallbacks = true
const answers = ['en', 'fr'].map((locale) => {
  I18n.locale = locale
  return [1, 3].map((count) => I18n.t('items', { count }))
})
show(answers)
