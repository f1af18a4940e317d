// sass-lint-colon-for-semicolon: throws with sass-lint@1.4.0, answers with sass-lint@1.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const lint = require('sass-lint')
const options = { options: { 'merge-default-rules': false }, rules: { 'space-after-colon': [1, { include: true }] } }
const check = (text) => {
  const { messages } = lint.lintText({ text, format: 'scss', filename: 'a.scss' }, options)
  return messages.map(({ ruleId, line, column, message }) => [ruleId, line, column, message])
}
show([check('.fail{ color: red: }'), check('.bad { color:red; }')])
