const from = require('tiny-query')
const list = (filter) => from('users').where(filter).limit(5).toSql()
console.log(`RESULT ${JSON.stringify([list({ active: 1 }), list(undefined), list(null), list({})])}`)
