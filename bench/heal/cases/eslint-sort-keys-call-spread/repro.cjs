// eslint-sort-keys-call-spread: throws with eslint@5.14.0, answers with eslint@5.14.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const messages = linter.verify('run(...names)\nrun({ b: 1, ...rest, a: 2, c: [...names], b: 3 })', {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'sort-keys': 'error' },
})
show(messages.map((found) => [found.line, found.column, found.message]))
