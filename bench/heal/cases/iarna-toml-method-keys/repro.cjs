// iarna-toml-method-keys: throws with @iarna/toml@2.2.0, answers with @iarna/toml@2.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const TOML = require('@iarna/toml')
show(TOML.parse('[options]\ntoString = "yes"\nvalueOf = 3\n'))
