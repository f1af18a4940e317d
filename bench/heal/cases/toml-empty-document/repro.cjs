// toml-empty-document: throws with toml@0.4.1, answers with toml@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const toml = require('toml')
show([toml.parse('port = 80\n'), toml.parse('')])
