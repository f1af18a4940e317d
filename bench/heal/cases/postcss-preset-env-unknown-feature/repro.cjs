// postcss-preset-env-unknown-feature: throws with postcss-preset-env@8.3.2, answers with postcss-preset-env@8.3.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const presetEnv = require('postcss-preset-env')
const plugin = presetEnv({ stage: 2, features: { 'custom-media-queries': true, 'environment-variables': true } })
postcss([plugin])
  .process('a { color: red }', { from: undefined })
  .then((result) => show([result.css, result.warnings().map((w) => w.text)]))
