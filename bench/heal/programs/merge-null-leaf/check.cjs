const merge = require('merge-leaves')
console.log(`RESULT ${JSON.stringify(merge({ db: { host: 'localhost', port: 5432 }, cache: { ttl: 30 } }, { db: { host: 'db1' }, cache: null }))}`)
