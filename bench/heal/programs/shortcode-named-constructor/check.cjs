const { replace, restore, signOf, suggest, count } = require('shortcodes');

console.log('RESULT ' + JSON.stringify([
  replace(':constructor: :Smile: :__proto__: :heart::valueof: a:b:c'),
  replace('see :__defineGetter__: and :toString: :bug:'),
  ['smile', 'toString', 'constructor', 'hasOwnProperty', '__proto__', 'none'].map(signOf),
  [...count(':bug: :constructor: :BUG: :none:')],
  restore(replace(':heart: :construction: :constructor:')),
  suggest('con'), suggest('l')
]));
