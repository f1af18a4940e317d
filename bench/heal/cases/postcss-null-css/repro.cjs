// postcss-null-css: throws with postcss@6.0.19, answers with postcss@6.0.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
try {
  show(postcss([]).process(null, { from: undefined }).css)
} catch (e) {
  if (e.name === 'TypeError') throw e
  show(e.message)
}
