const { codeFrame } = require('code-frame-plain')

const source = 'const a = 1\nconst b = a +\nconst c = 3\nconst d = 4\nconst e = 5\n'
console.log(codeFrame(source, { line: 3, column: 1 }))
console.log(codeFrame(source, { line: 1, column: 7 }))
