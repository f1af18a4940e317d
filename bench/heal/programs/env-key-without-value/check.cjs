const { parse } = require('env-lines')
console.log(`RESULT ${JSON.stringify(parse('HOST=localhost\nPASSWORD=\nPORT=5432\n'))}`)
