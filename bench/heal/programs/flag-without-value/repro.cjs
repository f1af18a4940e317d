const { read } = require('flag-reader')
console.log(Object.keys(read(['--depth=3', '--verbose', 'file'])).length, 'flags')
