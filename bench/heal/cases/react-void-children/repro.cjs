// react-void-children: throws with eslint-plugin-react@7.1.0, answers with eslint-plugin-react@7.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('void-dom-elements-no-children', require('eslint-plugin-react').rules['void-dom-elements-no-children'])
const messages = linter.verify("React.createElement(\"img\"); React.createElement(); var a = React.createElement(\"br\", undefined)", {
  parserOptions: { ecmaVersion: 8, sourceType: 'module', ecmaFeatures: { jsx: true, experimentalObjectRestSpread: true } },
  rules: { 'void-dom-elements-no-children': 2 },
}, 'file.js')
show(messages.map((message) => [message.line, message.message]))
