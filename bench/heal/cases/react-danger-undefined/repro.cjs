// react-danger-undefined: throws with eslint-plugin-react@7.1.0, answers with eslint-plugin-react@7.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('no-danger-with-children', require('eslint-plugin-react').rules['no-danger-with-children'])
const messages = linter.verify("React.createElement(\"div\", undefined, \"content\"); React.createElement(\"div\", { dangerouslySetInnerHTML: { __html: \"a\" } }, \"x\")", {
  parserOptions: { ecmaVersion: 8, sourceType: 'module', ecmaFeatures: { jsx: true, experimentalObjectRestSpread: true } },
  rules: { 'no-danger-with-children': 2 },
}, 'file.js')
show(messages.map((message) => [message.line, message.message]))
