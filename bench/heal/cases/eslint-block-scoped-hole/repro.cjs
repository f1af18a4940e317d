// eslint-block-scoped-hole: throws with eslint@0.17.1, answers with eslint@0.18.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const code = 'var foo = function([, bar]) {\n  { var a = bar; }\n  return a;\n};'
show(linter.verify(code, { ecmaFeatures: { destructuring: true }, rules: { 'block-scoped-var': 2 } }, 'file.js').map((m) => [m.line, m.message]))
