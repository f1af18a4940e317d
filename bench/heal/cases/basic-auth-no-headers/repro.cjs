// basic-auth-no-headers: throws with basic-auth@1.0.3, answers with basic-auth@1.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const auth = require('basic-auth')
const login = (req) => {
  try {
    const user = auth(req)
    return user ? user.name : 'nobody'
  } catch (error) {
    if (!error.message.startsWith('argument')) throw error
    return error.message
  }
}
show([login({ headers: { authorization: 'Basic YW5uOnB3' } }), login({ headers: {} }), login({ url: '/' })])
