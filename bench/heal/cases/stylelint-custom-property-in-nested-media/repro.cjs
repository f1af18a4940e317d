// stylelint-custom-property-in-nested-media: throws with stylelint@7.3.0, answers with stylelint@7.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = [
  '.card {',
  '  color: red;',
  '',
  '  --gap: 1px;',
  '',
  '  @media (min-width: 40em) {',
  '    color: blue;',
  '',
  '    --gap: 2px;',
  '    --pad: 3px;',
  '  }',
  '}',
  '',
].join('\n')
const config = { rules: { 'custom-property-empty-line-before': 'never' } }
stylelint.lint({ code, config }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
