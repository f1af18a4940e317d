// jsx-a11y-spread-semantic-role: throws with eslint-plugin-jsx-a11y@6.2.0, answers with eslint-plugin-jsx-a11y@6.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('role-has-required-aria-props', require('eslint-plugin-jsx-a11y').rules['role-has-required-aria-props'])
const messages = linter.verify("var a = <input {...props} type=\"checkbox\" role=\"switch\" />", {
  parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } },
  rules: { 'role-has-required-aria-props': 2 },
}, 'file.js')
show(messages.map((message) => [message.line, message.message]))
