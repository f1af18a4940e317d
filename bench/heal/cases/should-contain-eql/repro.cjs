// should-contain-eql: throws with should@3.1.2, answers with should@3.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const should = require('should')
const outcome = (check) => {
  try { check(); return 'passed' } catch (error) { if (error.name !== 'AssertionError') throw error; return 'failed' }
}
show([outcome(() => [1, null, { a: 1 }].should.containEql({ a: 1 })), outcome(() => ({ a: null }).should.containEql({ a: 1 })), outcome(() => [null, undefined, { b: { c: null } }].should.containDeep([{ b: { c: 1 } }])), outcome(() => 'abc'.should.containEql(1)), outcome(() => (5).should.containEql(1))])
