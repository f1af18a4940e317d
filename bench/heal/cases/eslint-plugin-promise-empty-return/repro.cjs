// eslint-plugin-promise-empty-return: throws with eslint-plugin-promise@3.4.0, answers with eslint-plugin-promise@3.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const { rules } = require('eslint-plugin-promise')
linter.defineRule('no-return-wrap', rules['no-return-wrap'])
const code = 'a.then((it) => { return })\nb.then((it) => { return Promise.resolve(4) })\n'
const found = linter.verify(code, { parserOptions: { ecmaVersion: 6 }, rules: { 'no-return-wrap': 2 } })
show(found.map((m) => [m.line, m.message]))
