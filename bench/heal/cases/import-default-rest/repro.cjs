// import-default-rest: throws with eslint-plugin-import@1.6.0, answers with eslint-plugin-import@1.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('no-named-as-default-member', require('eslint-plugin-import').rules['no-named-as-default-member'])
const messages = linter.verify("import foo from \"./foo\"; const { a, ...rest } = foo", {
  parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } },
  rules: { 'no-named-as-default-member': 2 },
}, 'file.js')
show(messages.map((message) => [message.line, message.message]))
