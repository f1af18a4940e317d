// eslint-plugin-react-state-in-setstate-spread: throws with eslint-plugin-react@7.6.0, answers with eslint-plugin-react@7.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-react')
const linter = new Linter()
linter.defineRule('react/no-access-state-in-setstate', plugin.rules['no-access-state-in-setstate'])
const lint = (code) => linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: "module", ecmaFeatures: { jsx: true, experimentalObjectRestSpread: true } }, settings: { react: { version: '16.0.0' } }, rules: { 'react/no-access-state-in-setstate': 2 } }, 'file.js').map((m) => [m.ruleId, m.line, m.message])
show([
  'const { a, ...rest } = props;',
  'class A extends React.Component { go() { const { state, ...more } = this; this.setState({ n: state.n + 1 }); } }',
  'class B extends React.Component { go() { this.setState({ n: this.state.n + 1 }); } }',
].map(lint))
