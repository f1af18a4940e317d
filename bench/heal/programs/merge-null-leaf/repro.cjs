const merge = require('merge-leaves')
console.log(merge({ db: { host: 'localhost', port: 5432 }, cache: { ttl: 30 } }, { db: { host: 'db1' }, cache: null }))
