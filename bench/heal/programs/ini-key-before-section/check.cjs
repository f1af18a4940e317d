const { parse } = require('ini-reader')
console.log(`RESULT ${JSON.stringify([parse('name = shop\nfast\n[server]\nport = 80\n'), parse('[a]\nb="c"')])}`)
