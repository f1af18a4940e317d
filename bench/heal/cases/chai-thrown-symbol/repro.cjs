// chai-thrown-symbol: throws with chai@3.5.0, answers with chai@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { expect, AssertionError } = require('chai')
const outcome = (assertion) => {
  try {
    assertion()
    return 'passed'
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error
    return 'failed'
  }
}
const abort = () => {
  throw Symbol('abort')
}
show([
  outcome(() => expect(abort).to.throw()),
  outcome(() => expect(abort).to.not.throw()),
  outcome(() => expect(() => {}).to.throw()),
])
