const { parse } = require('env-lines')
console.log(parse('HOST=localhost\nPASSWORD=\nPORT=5432\n'))
