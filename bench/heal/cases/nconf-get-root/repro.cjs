// nconf-get-root: throws with nconf@0.6.4, answers with nconf@0.6.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nconf = require('nconf')
const store = new nconf.Memory()
store.set('db:host', 'localhost')
show([store.get('db'), store.get(), store.get(null)])
