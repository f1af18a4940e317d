// eslint-function-name-destructured: throws with eslint@3.17.1, answers with eslint@3.18.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const code = "({ a } = function foo() {}); [b] = function c() {};"
const messages = linter.verify(code, {
  parserOptions: { ecmaVersion: 6, sourceType: 'module', ecmaFeatures: { experimentalObjectRestSpread: true } },
  rules: { 'func-name-matching': [2] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
