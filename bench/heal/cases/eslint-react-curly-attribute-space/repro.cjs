// eslint-react-curly-attribute-space: throws with eslint-plugin-react@7.16.0, answers with eslint-plugin-react@7.17.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('react/jsx-curly-brace-presence', require('eslint-plugin-react').rules['jsx-curly-brace-presence'])
const code = "const a = <A b={' '}>{' '}</A>;\nconst c = <A b={ 'c' /* x */ } />;\n"
const messages = linter.verify(
  code,
  { parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } }, rules: { 'react/jsx-curly-brace-presence': [2, { props: 'never', children: 'never' }] } },
  'file.js',
)
show(messages.map((m) => [m.line, m.message]))
