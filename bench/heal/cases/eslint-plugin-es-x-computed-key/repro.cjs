// eslint-plugin-es-x-computed-key: throws with eslint-plugin-es-x@8.4.0, answers with eslint-plugin-es-x@8.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-es-x')
const linter = new Linter()
linter.defineRule('own-array', rules['no-nonstandard-array-prototype-properties'])
const messages = linter.verify(`function run(name) { return [1, 2][name] }\n;[3].remove(1)\n`, { parserOptions: { ecmaVersion: 2020 }, rules: { 'own-array': 2 } })
show(messages.map(({ line, message }) => [line, message]))
