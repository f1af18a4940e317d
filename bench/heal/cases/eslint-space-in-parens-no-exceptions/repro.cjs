// eslint-space-in-parens-no-exceptions: throws with eslint@4.11.0, answers with eslint@4.12.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const messages = linter.verify("foo(1)\nfoo( 2 )", {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'space-in-parens': [2, "always", {}] },
}, 'file.js')
show(messages.map((message) => [message.ruleId, message.line]))
