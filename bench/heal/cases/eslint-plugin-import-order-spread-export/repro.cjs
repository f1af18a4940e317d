// eslint-plugin-import-order-spread-export: throws with eslint-plugin-import@2.31.0, answers with eslint-plugin-import@2.32.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-import')
const linter = new Linter()
linter.defineRule('order', rules.order)
const code = "var a = require('./a')\nvar fs = require('fs')\nmodule.exports = {\n  ...require('./base'),\n  a,\n}\n"
const found = linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { order: [2, { named: true }] } })
show(found.map((m) => [m.line, m.message]))
