// dottie-get-under-null: throws with dottie@0.2.4, answers with dottie@0.2.6
const dottie = require('dottie')
const data = { key: null, user: { name: 'Ann' } }
console.log(`RESULT ${JSON.stringify([String(dottie.get(data, 'key.notexist')), String(dottie.get(data, 'key')), dottie.get(data, 'user.name'), String(dottie.get(data, 'user.age'))])}`)
