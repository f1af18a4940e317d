// eslint-plugin-more-subtraction: throws with eslint-plugin-more@1.0.2, answers with eslint-plugin-more@1.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-more')
const linter = new Linter()
linter.defineRule('prefer-includes', rules['prefer-includes'])
const code = 'const last = i === list.length - 1\nconst has = list.indexOf(x) !== -1\n'
const messages = linter.verify(code, { parserOptions: { ecmaVersion: 2018 }, rules: { 'prefer-includes': 2 } })
show(messages.map((message) => [message.line, message.ruleId]))
