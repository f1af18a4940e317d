// eslint-misleading-class-invalid: throws with eslint@6.5.1, answers with eslint@6.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
const code = "const a = new RegExp('[👍]')\nconst b = new RegExp('[', 'u')\nconst c = RegExp('[x')"
show(linter.verify(code, { parserOptions: { ecmaVersion: 2018 }, globals: {}, env: { es6: true }, rules: { 'no-misleading-character-class': 2 } }, 'file.js').map((m) => [m.line, m.message]))
