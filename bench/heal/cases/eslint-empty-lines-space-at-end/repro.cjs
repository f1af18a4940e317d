// eslint-empty-lines-space-at-end: throws with eslint@3.19.0, answers with eslint@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const messages = linter.verify("var a\n\n ", { parserOptions: { ecmaVersion: 2018 }, rules: {"no-multiple-empty-lines":["error",{"max":0,"maxEOF":0}]} })
show(messages.map((found) => [found.line, found.column, found.message]))
