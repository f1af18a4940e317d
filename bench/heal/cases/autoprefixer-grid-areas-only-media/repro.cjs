// autoprefixer-grid-areas-only-media: throws with autoprefixer@8.6.1, answers with autoprefixer@8.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const autoprefixer = require('autoprefixer')
const css = [
  '@media (min-width: 30em) {',
  "  .test { display: grid; grid-template-areas: 'a b' }",
  '  .test-a { grid-area: a }',
  '  .test-b { grid-area: b }',
  '}',
].join('\n')
show(postcss([autoprefixer({ browsers: ['ie 11'], grid: true })]).process(css, { from: undefined }).css.replace(/\s+/g, ' '))
