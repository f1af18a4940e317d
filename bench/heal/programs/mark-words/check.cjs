const mark = require('mark-words')

console.log('RESULT ' + JSON.stringify({
  failing: mark('We know C++ and Java', ['c++', 'java']),
  paren: mark('a (b) c', '(b'),
  dot: mark('a.b axb', 'a.b'),
  either: mark('x|y x y', ['x|y']),
  slash: mark('in \\d', '\\d'),
  longer: mark('teapot tea', ['tea', 'teapot']),
  open: mark('Tea tea', 'tea', { caseSensitive: true, open: '[', close: ']' }),
  none: mark('tea', ''),
  count: mark.count('1+1=2, 1+1', '1+1')
}))
