const { codeFrame } = require('code-frame-plain')

const source = 'const a = 1\n\tb(\nconst c = 3\nconst d = 4\nconst e = 5'
// How wide the numbers are is free where lines were left out.
const ask = (...args) => codeFrame(...args).split('\n').map((line) => line.replace(/^(.) +(?=[\d|])/, '$1 '))
const result = [
  ask(source, { line: 3, column: 7 }),
  ask(source, { line: 1, column: 7 }),
  ask(source, { line: 2, column: 2 }),
  ask(source, { line: 5 }),
  ask(source, { line: 4, column: 1 }),
  ask('one', { line: 1, column: 4 }),
  ask('', { line: 1 }),
  ask(source, { line: 1 }, { around: 0 }),
  ask('a\n\nb', { line: 3 }, { around: 9 })
]
console.log('RESULT ' + JSON.stringify(result))
