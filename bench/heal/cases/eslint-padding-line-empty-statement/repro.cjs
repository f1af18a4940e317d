// eslint-padding-line-empty-statement: throws with eslint@4.3.0, answers with eslint@4.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const messages = linter.verify("{}\n;\nfoo()\nif (a) {}\nbar()", {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'padding-line-between-statements': [2, { blankLine: "always", prev: "block-like", next: "*" }] },
}, 'file.js')
show(messages.map((message) => [message.ruleId, message.line]))
