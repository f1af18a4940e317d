// i18next-dir-no-language: throws with i18next@3.4.1, answers with i18next@3.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const i18next = require('i18next')
const instance = (i18next.default || i18next).createInstance()
instance.init({ fallbackLng: false, resources: {} })
show(instance.dir())
