// iarna-toml-date-newline: throws with @iarna/toml@2.2.3, answers with @iarna/toml@2.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const TOML = require('@iarna/toml')
show(TOML.parse('released = 1979-05-27\nname = "x"\n'))
