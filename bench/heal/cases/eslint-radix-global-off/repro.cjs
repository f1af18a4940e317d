// eslint-radix-global-off: throws with eslint@6.8.0, answers with eslint@7.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const code = "/* global parseInt:off */\nparseInt(\"10\");\nNumber.parseInt(\"5\")"
const messages = linter.verify(code, {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'radix': [2] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
