// stylelint-empty-var: throws with stylelint@14.6.0, answers with stylelint@14.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = 'a { color: var(); top: var(--bar, 1px); left: var(--foo-left) }'
stylelint
  .lint({ code, config: { rules: { 'custom-property-pattern': '^foo-' } } })
  .then(({ results }) => show(results[0].warnings.map((warning) => [warning.column, warning.rule])))
