// eslint-security-exec-no-args: throws with eslint-plugin-security@1.4.0, answers with eslint-plugin-security@1.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-security')
const linter = new Linter()
linter.defineRule('checked', plugin.rules['detect-child-process'])
const parserOptions = { ecmaVersion: 2020, sourceType: 'module' }
const check = (code) => linter.verify(code, { parserOptions, rules: { checked: 2 } }).map((found) => [found.line, found.message])
show(check('const cp = require("child_process")\ncp.exec()\ncp.exec(name)'))
