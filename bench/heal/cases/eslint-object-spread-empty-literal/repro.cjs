// eslint-object-spread-empty-literal: throws with eslint@5.2.0, answers with eslint@5.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const fixed = linter.verifyAndFix('const copy = Object.assign({}, { }, source)', {
  parserOptions: { ecmaVersion: 2018 },
  rules: { 'prefer-object-spread': 'error' },
})
show(fixed.output)
