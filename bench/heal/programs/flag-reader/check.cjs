const read = require('flag-reader')

const alias = { w: 'watch', v: ['verbose', 'loud'] }
console.log('RESULT ' + JSON.stringify({
  failing: read(['build', '--constructor', 'injected', '-w'], { alias }),
  assigned: read(['--toString=x', '--valueOf'], { alias }),
  bare: read(['--hasOwnProperty', 'yes']),
  aliased: read(['-v', '--watch', 'src', '--watch', 'lib'], { alias, boolean: 'loud' }),
  declared: read(['--ctor', 'x'], { alias: { constructor: 'ctor' } }),
  negated: read(['--no-color', '--', '-x'], { default: { port: '80' } })
}))
