// eslint-react-member-wrapper: throws with eslint-plugin-react@7.12.1, answers with eslint-plugin-react@7.12.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('react/forbid-prop-types', require('eslint-plugin-react').rules['forbid-prop-types'])
const code = "import { forbidExtraProps } from 'airbnb-prop-types';\nimport React from 'react';\nclass A extends React.Component { render() { return null } }\nA.propTypes = mod.wrap(PropTypes.any);\n"
const messages = linter.verify(
  code,
  { parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } }, rules: { 'react/forbid-prop-types': [2] } },
  'file.js',
)
show(messages.map((m) => [m.line, m.message]))
