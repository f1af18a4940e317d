// postcss-custom-properties-empty-import: throws with postcss-custom-properties@8.0.3, answers with postcss-custom-properties@8.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const properties = require('postcss-custom-properties')
const css = ':root { --b: blue } b { color: var(--a, red); background: var(--b) }'
postcss([properties({ importFrom: {} })])
  .process(css, { from: undefined })
  .then((result) => show(result.css))
