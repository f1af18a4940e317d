const { parse } = require('query-params')
console.log(`RESULT ${JSON.stringify([parse('?name=Ada%20L&discount=50%'), parse('a=1&a=2&b'), parse('%zz=1')])}`)
