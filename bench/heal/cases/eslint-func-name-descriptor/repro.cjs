// eslint-func-name-descriptor: throws with eslint@6.2.2, answers with eslint@6.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const code = "foo({ value: function bar() {} })\nObject.defineProperty(foo, 'baz', { value: function qux() {} })\n({ value: function quux() {} })"
show(linter.verify(code, { parserOptions: { ecmaVersion: 2018 }, rules: { 'func-name-matching': [2, { considerPropertyDescriptor: true }] } }, 'file.js').map((m) => [m.line, m.message]))
