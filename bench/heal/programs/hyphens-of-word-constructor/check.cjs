const { createHyphenator } = require('soft-hyphens')

const { hyphenate, parts } = createHyphenator({ hyphen: '-', exceptions: { web: 'we-b', Elk: 'x' } })
const plain = createHyphenator()
console.log('RESULT ' + JSON.stringify([
  hyphenate('A constructor makes an associate.'),
  hyphenate('Constructor of the TABLE, valueof a present'),
  parts('constructor'), parts('Web'), parts('elk'), parts('cat'), parts('remember'),
  plain.hyphenate('project').length, plain.parts('constructor').join('').length,
  hyphenate('')
]))
