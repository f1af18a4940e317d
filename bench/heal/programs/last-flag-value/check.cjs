const parse = require('argv-small')

const result = [
  parse(['build', '--out', 'dist', '--watch']),
  parse(['--watch']),
  parse(['--a', '--b', '1']),
  parse(['--name', '', 'x']),
  parse(['--n=3', '--no-color', '-xv', '--', '--rest']),
  parse(['--quiet', 'file'], { flags: ['quiet'] }),
  parse(['--level', '2', '--level', '3', '--verbose'], { alias: { verbose: 'v' } }),
]
console.log('RESULT ' + JSON.stringify(result))
