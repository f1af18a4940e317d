// i18n-js-plural-form-missing: throws with i18n-js@4.2.0, answers with i18n-js@4.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { I18n } = require('./node_modules/i18n-js/dist/require/index.js')
const i18n = new I18n({ pl: { weeks: { one: 'tydzien', other: '%{count} tygodni' } } })
i18n.pluralization.register('pl', (_, count) => (count === 1 ? ['one'] : count < 5 ? ['few'] : ['other']))
i18n.locale = 'pl'
show([1, 2, 7].map((count) => i18n.t('weeks', { count })))
