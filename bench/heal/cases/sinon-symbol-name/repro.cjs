// sinon-symbol-name: throws with sinon@4.1.3, answers with sinon@4.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sinon = require('sinon')
const key = Symbol('load')
const object = { [key]() {} }
const spy = sinon.spy(object, key)
try {
  sinon.assert.called(spy)
  show('called')
} catch (e) {
  if (e.name !== 'AssertError') throw e
  show(e.message)
}
