const { plain, text } = require('record-text')

const withGetter = (error) => Object.defineProperty({ id: 1 }, 'bad', { enumerable: true, get () { throw error } })
const loop = { list: [] }
loop.list.push(loop)
const twice = { a: withGetter(new Error('one')), b: withGetter(new Error('two')), c: 3 }
console.log('RESULT ' + JSON.stringify({
  getter: plain(withGetter(new TypeError('no body'))),
  nothing: plain(withGetter(null)),
  twice: plain(twice),
  listed: text([withGetter(new Error('x')), 1]),
  json: plain({ toJSON () { throw new Error('no json') } }),
  date: plain({ at: new Date(0) }),
  loop: plain(loop),
  kinds: plain([4n, () => 1, Symbol('s'), null, 'a']),
  error: plain(Object.assign(new RangeError('far'), { code: 'EFAR', other: 1 }))
}))
