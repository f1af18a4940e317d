// unicorn-import-style-rest: throws with eslint-plugin-unicorn@23.0.0, answers with eslint-plugin-unicorn@24.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-unicorn').rules['import-style'])
const messages = linter.verify("const { a, ...b } = require('./c');\nconst { promisify } = require('util');", {
  parserOptions: { ecmaVersion: 2020, sourceType: 'module' },
  rules: { rule: ['error', { styles: { util: { namespace: true, named: false } } }] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
