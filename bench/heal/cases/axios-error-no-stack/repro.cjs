// axios-error-no-stack: throws with axios@1.6.6, answers with axios@1.6.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const axios = require('axios')
class Offline extends Error {
  constructor() {
    super('offline')
    this.stack = undefined
  }
}
const adapter = () => Promise.reject(new Offline())
axios.get('http://api.test/users', { adapter }).catch((error) => {
  if (!(error instanceof Offline)) throw error
  show([error.message])
})
