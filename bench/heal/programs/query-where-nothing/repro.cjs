const from = require('tiny-query')
const list = (filter) => from('users').where(filter).orderBy('name').limit(5).toSql()
console.log(list({ active: 1 }).sql)
console.log(list(undefined).sql)
