// unicorn-await-loop-variable: throws with eslint-plugin-unicorn@44.0.2, answers with eslint-plugin-unicorn@45.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-unicorn').rules['prefer-top-level-await'])
const messages = linter.verify('for (const run of tasks) {\n  run();\n}\nconst main = async () => {};\nmain();', {
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  rules: { rule: ['error'] },
})
show(messages.map((m) => [m.line, m.column, m.message]))
