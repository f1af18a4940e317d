// eslint-plugin-react-no-bind-declaration: throws with eslint-plugin-react@7.5.0, answers with eslint-plugin-react@7.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-react')
const linter = new Linter()
linter.defineRule('react/jsx-no-bind', plugin.rules['jsx-no-bind'])
const lint = (code) => linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: "module", ecmaFeatures: { jsx: true } }, settings: { react: { version: '16.0.0' } }, rules: { 'react/jsx-no-bind': 2 } }, 'file.js').map((m) => [m.ruleId, m.line, m.message])
show([
  'let foo;',
  'class A extends React.Component { render() { let click; const go = () => 1; return <a onClick={go} title={click} />; } }',
].map(lint))
