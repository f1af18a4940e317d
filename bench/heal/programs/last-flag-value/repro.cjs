const parse = require('argv-small')

const argv = parse(['build', '--out', 'dist', '--watch'])
console.log('watching: ' + argv.watch + ', into ' + argv.out)
