// acorn-export-keyword: throws with acorn@4.0.3, answers with acorn@4.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
try {
  acorn.parse('export new Foo', { ecmaVersion: 6, sourceType: 'module' })
  show('parsed')
} catch (e) {
  if (!(e instanceof SyntaxError)) throw e
  show(e.message)
}
