// languagedetector-null-services: throws with i18next-browser-languagedetector@8.0.1, answers with i18next-browser-languagedetector@8.0.2
const LD = require('i18next-browser-languagedetector')
const D = LD.default || LD
const d = new D(null, {order:['account','querystring'], lookupQuerystring:'lng', caches: []})
d.addDetector({ name: 'account', lookup: () => ['de-AT','en'] })
console.log(`RESULT ${JSON.stringify([d.detect(), d.detect(['querystring'])])}`)
