// toml-dotted-into-number: throws with toml@2.2.2, answers with toml@2.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const toml = require('toml')
try {
  show(toml.parse('title = "x"\na = 1\n[a.b]\nc = 2\n'))
} catch (error) {
  if (error.line === undefined) throw error
  show([error.name, error.line, error.column])
}
