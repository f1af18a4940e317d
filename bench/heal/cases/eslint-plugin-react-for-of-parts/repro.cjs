// eslint-plugin-react-for-of-parts: throws with eslint-plugin-react@7.14.1, answers with eslint-plugin-react@7.14.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const plugin = require('eslint-plugin-react')
const linter = new Linter()
linter.defineRule('react/prop-types', plugin.rules['prop-types'])
const code = `
class Hello extends React.Component {
  render() {
    const rows = []
    for (const { id, text } of this.props.items) rows.push(<li key={id}>{text}</li>)
    return <ul>{rows}</ul>
  }
}`
const found = linter.verify(code, {
  parserOptions: { ecmaVersion: 2018, sourceType: 'module', ecmaFeatures: { jsx: true } },
  settings: { react: { version: '16.8.0' } },
  rules: { 'react/prop-types': 2 },
})
show(found.map((one) => one.message))
