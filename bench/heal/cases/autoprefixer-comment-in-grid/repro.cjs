// autoprefixer-comment-in-grid: throws with autoprefixer@9.6.2, answers with autoprefixer@9.6.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const autoprefixer = require('autoprefixer')
const css = 'a{/* note */align-items:center;grid-template-columns:1fr 1fr}'
const plugin = autoprefixer({ overrideBrowserslist: ['ie 11'], grid: true })
postcss([plugin])
  .process(css, { from: undefined })
  .then((result) => show([result.css, result.warnings().map((warning) => warning.text)]))
