// eslint-import-namespace-rest: throws with eslint-plugin-import@2.9.0, answers with eslint-plugin-import@2.10.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const path = require('node:path')
const { Linter } = require('eslint')
fs.writeFileSync('names.mjs', 'export const a = 1\nexport const b = 2\n')
const linter = new Linter()
linter.defineRule('namespace', require('eslint-plugin-import').rules.namespace)
const code = "import * as names from './names.mjs'\nconst { a, c, ...rest } = names\n"
const parserOptions = { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { experimentalObjectRestSpread: true } }
show(linter.verify(code, { parserOptions, parserPath: 'espree', settings: { 'import/extensions': ['.mjs'] }, rules: { namespace: 2 } }, path.resolve('file.mjs')).map((m) => [m.line, m.message]))
