// jsdoc-typed-free-comment: throws with eslint-plugin-jsdoc@44.2.3, answers with eslint-plugin-jsdoc@44.2.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-jsdoc').rules['check-tag-names'])
const messages = linter.verify('/**\n * @module\n * @type {string}\n * A comment of the module\n */\n', {
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  rules: { rule: ['error', { typed: true }] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
