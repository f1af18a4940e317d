// eslint-react-bare-import: throws with eslint-plugin-react@7.8.2, answers with eslint-plugin-react@7.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('react/no-typos', require('eslint-plugin-react').rules['no-typos'])
const code = "import 'react';\nclass A extends React.Component { render() {} }\nA.proptypes = {}\n"
const messages = linter.verify(
  code,
  { parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } }, rules: { 'react/no-typos': [2] } },
  'file.js',
)
show(messages.map((m) => [m.line, m.message]))
