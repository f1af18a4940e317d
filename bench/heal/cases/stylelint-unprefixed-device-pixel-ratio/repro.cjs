// stylelint-unprefixed-device-pixel-ratio: throws with stylelint@7.6.0, answers with stylelint@7.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stylelint = require('stylelint')
const code = '@media (device-pixel-ratio: 2) {}\n@media (-webkit-min-device-pixel-ratio: 2) {}\n'
const config = { rules: { 'media-feature-name-no-vendor-prefix': true } }
stylelint.lint({ code, config }).then(({ results }) => {
  show(results[0].warnings.map(({ line, column, rule, text }) => [line, column, rule, text]))
})
