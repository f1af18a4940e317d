// import-newline-empty-export: throws with eslint-plugin-import@2.23.0, answers with eslint-plugin-import@2.23.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-import').rules['newline-after-import'])
const options = { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { rule: 2 } }
const sources = ['import a from "a"\n\nexport {}', 'import b from "b"\nb()']
show(sources.map((source) => linter.verify(source, options).map((found) => found.message)))
