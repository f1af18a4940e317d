// nconf-null-value: throws with nconf@0.6.4, answers with nconf@0.6.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nconf = require('nconf')
nconf.use('memory')
nconf.set('a', null)
nconf.set('b:c', 1)
show([nconf.get('a'), nconf.get('b')])
