// eslint-plugin-react-adjacent-inline-elements: throws with eslint-plugin-react@7.18.3, answers with eslint-plugin-react@7.19.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-react')
const linter = new Linter()
linter.defineRule('react/no-adjacent-inline-elements', plugin.rules['no-adjacent-inline-elements'])
const lint = (code) => linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: "module", ecmaFeatures: { jsx: true } }, settings: { react: { version: '16.0.0' } }, rules: { 'react/no-adjacent-inline-elements': 2 } }, 'file.js').map((m) => [m.ruleId, m.line, m.message])
show([
  'React.createElement(a, b);',
  'React.createElement("div", undefined, [React.createElement("a"), React.createElement("span")]);',
  '<div><a></a><a></a></div>;',
].map(lint))
