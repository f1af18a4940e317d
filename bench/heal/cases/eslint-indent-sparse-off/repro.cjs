// eslint-indent-sparse-off: throws with eslint@4.5.0, answers with eslint@4.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const messages = linter.verify("var a = [\n    ,\n    1,\n  2\n]", {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'indent': [2, 4, { ArrayExpression: "off" }] },
}, 'file.js')
show(messages.map((message) => [message.ruleId, message.line, message.message]))
