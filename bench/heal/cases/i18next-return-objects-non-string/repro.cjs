// i18next-return-objects-non-string: throws with i18next@21.5.4, answers with i18next@21.5.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18next = require('i18next')
const translation = { sizes: { a: 1, b: true, c: 'small', d: ['x', 2] } }
i18next.init({ lng: 'en', resources: { en: { translation } } })
show(i18next.t('sizes', { returnObjects: true }))
