// jsdoc-link-to-unknown-type: throws with eslint-plugin-jsdoc@44.2.2, answers with eslint-plugin-jsdoc@44.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-jsdoc')
const linter = new Linter()
linter.defineRule('jsdoc/no-undefined-types', (plugin.default || plugin).rules['no-undefined-types'])
const code = '/**\n * Message with {@link NotKnown}\n */\nfunction quux () {}\n'
show(linter.verify(code, { rules: { 'jsdoc/no-undefined-types': 2 }, parserOptions: { ecmaVersion: 2018 } }).map((m) => [m.line, m.message]))
