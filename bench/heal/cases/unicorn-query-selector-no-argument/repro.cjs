// unicorn-query-selector-no-argument: throws with eslint-plugin-unicorn@23.0.0, answers with eslint-plugin-unicorn@24.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-unicorn').rules['prefer-query-selector'])
const messages = linter.verify("document.getElementsByTagName();\ndocument.getElementById('a');", {
  parserOptions: { ecmaVersion: 2020, sourceType: 'module' },
  rules: { rule: ['error'] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
