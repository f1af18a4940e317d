// stylelint-empty-block-import: throws with stylelint@10.1.0, answers with stylelint@11.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = '@import url(a.css);\na {}\n'
stylelint.lint({ code, config: { rules: { 'block-no-empty': [true, { ignore: ['comments'] }] } } }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, text }) => [line, column, text]))
})
