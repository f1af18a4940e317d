// eslint-invalid-comment-config: throws with eslint@4.15.0, answers with eslint@4.16.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const messages = linter.verify("/* eslint no-alert: \"wrong\" */\nalert(1)\n/* eslint no-eval: 2 */\neval(\"1\")", {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'no-undef': 0 },
}, 'file.js')
show(messages.map((message) => [message.ruleId, message.line]))
