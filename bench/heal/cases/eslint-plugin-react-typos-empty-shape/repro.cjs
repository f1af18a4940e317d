// eslint-plugin-react-typos-empty-shape: throws with eslint-plugin-react@7.5.1, answers with eslint-plugin-react@7.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-react')
const linter = new Linter()
linter.defineRule('react/no-typos', plugin.rules['no-typos'])
const lint = (code) => linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: "module", ecmaFeatures: { jsx: true } }, settings: { react: { version: '16.0.0' } }, rules: { 'react/no-typos': 2 } }, 'file.js').map((m) => [m.ruleId, m.line, m.message])
show([
  'class A extends React.Component {}\nA.propTypes = { item: PropTypes.shape(), name: PropTypes.sting };',
  'class B extends React.Component {}\nB.proptypes = {};',
].map(lint))
