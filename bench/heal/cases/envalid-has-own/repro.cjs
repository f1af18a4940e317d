// envalid-has-own: throws with envalid@4.0.1, answers with envalid@4.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { cleanEnv, str, num } = require('envalid')
const env = cleanEnv({ HOST: 'localhost', PORT: '80' }, { HOST: str(), PORT: num() }, { strict: true, dotEnvPath: null })
show(['HOST', 'PORT', 'USER'].map((name) => env.hasOwnProperty(name)).concat(env.PORT))
