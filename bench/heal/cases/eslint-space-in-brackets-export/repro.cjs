// eslint-space-in-brackets-export: throws with eslint@0.20.0, answers with eslint@0.21.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { linter } = require('eslint')
const lint = (code) => linter.verify(code, { ecmaFeatures: { modules: true }, rules: { 'space-in-brackets': [2, 'always'] } }, 'file.js').map((m) => [m.ruleId || m.message, m.line, m.column])
show([lint('export default foo;'), lint('export var a = 1;'), lint('export {a};'), lint('x = [1];')])
