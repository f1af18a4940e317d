// babel-traverse-helper-of-older-core: throws with babel-traverse@6.23.0, answers with babel-traverse@6.23.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const babel = require('babel-core')
const { code } = babel.transform('function head(list) { const [first, second] = list; return [second, first]; }', {
  babelrc: false,
  plugins: ['transform-es2015-destructuring'],
})
show(new Function(code + '; return head(new Set([1, 2]))')())
