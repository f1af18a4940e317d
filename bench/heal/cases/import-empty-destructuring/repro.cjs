// import-empty-destructuring: throws with eslint-plugin-import@2.22.1, answers with eslint-plugin-import@2.23.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-import').rules['prefer-default-export'])
const options = { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { rule: 2 } }
const sources = ['export const [] = list', 'export const [first, second] = list', 'export const [, x] = list', 'export const y = 1']
show(sources.map((source) => linter.verify(source, options).map((found) => found.message)))
