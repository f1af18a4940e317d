// fast-jwt-null-header: throws with fast-jwt@6.2.1, answers with fast-jwt@6.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createVerifier, TokenError } = require('fast-jwt')
const part = (text) => Buffer.from(text).toString('base64url')
const verify = createVerifier({ key: 'secret' })
try {
  show(verify(`${part('null')}.${part('{"sub":"victim"}')}.x`))
} catch (error) {
  if (!(error instanceof TokenError)) throw error
  show({ code: error.code, message: error.message })
}
