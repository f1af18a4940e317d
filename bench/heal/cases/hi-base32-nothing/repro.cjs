// hi-base32-nothing: throws with hi-base32@0.4.0, answers with hi-base32@0.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const base32 = require('hi-base32')
const read = (query) => {
  try {
    return base32.decode(query.secret, true)
  } catch (error) {
    if (!/base32/.test(error.message)) throw error
    return error.message
  }
}
show([{ secret: 'MFRGG===' }, {}].map(read))
