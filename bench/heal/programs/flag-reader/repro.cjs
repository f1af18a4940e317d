const read = require('flag-reader')

console.log(JSON.stringify(read(['build', '--constructor', 'injected', '-w'], { alias: { w: 'watch' } })))
