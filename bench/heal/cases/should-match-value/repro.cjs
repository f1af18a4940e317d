// should-match-value: throws with should@8.0.0, answers with should@8.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const should = require('should')
const outcome = (check) => {
  try { check(); return 'passed' } catch (error) { if (error.name !== 'AssertionError') throw error; return error.message }
}
show([outcome(() => should({ a: 1 }).match({ a: null })), outcome(() => should({ a: 10 }).match({ a: 10 })), outcome(() => should(null).match({ a: 1 }))])
