// postcss-selector-parser-no-attribute: throws with postcss-selector-parser@7.1.5, answers with postcss-selector-parser@7.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
try {
  show(parser().processSync('[ns|*]'))
} catch (e) {
  if (e.name === 'TypeError') throw e
  show(e.message)
}
