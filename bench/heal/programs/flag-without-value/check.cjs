const { read } = require('flag-reader')
console.log(`RESULT ${JSON.stringify([read(['--depth=3', '--verbose', 'file']), read([]), read(['--a='])])}`)
