// import-no-internal-modules-export: throws with eslint-plugin-import@2.21.1, answers with eslint-plugin-import@2.21.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('no-internal-modules', require('eslint-plugin-import').rules['no-internal-modules'])
const messages = linter.verify("export const a = 1\nimport b from \"pkg/lib/b\"", {
  parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } },
  rules: { 'no-internal-modules': 2 },
}, 'file.js')
show(messages.map((message) => [message.line, message.message]))
