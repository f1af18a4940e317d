// i18next-unset-interpolation: throws with i18next@17.0.10, answers with i18next@17.0.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18next = require('i18next')
i18next.init({ lng: 'en', resources: { en: { translation: { hi: 'hi {{- name}}!' } } } })
show(i18next.t('hi', {}))
