// jest-dom-style-no-argument: throws with eslint-plugin-jest-dom@3.2.4, answers with eslint-plugin-jest-dom@3.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-jest-dom').rules['prefer-to-have-style'])
const messages = linter.verify("expect(a.style).toHaveProperty();", {
  parserOptions: { ecmaVersion: 2020, sourceType: 'module' },
  rules: { rule: ['error'] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
