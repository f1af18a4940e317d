// with-bare-return: throws with with@5.0.0, answers with with@5.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const addWith = require('with')
const body = addWith('locals', 'if (done) return; out.push(name)')
const run = (locals) => {
  const out = []
  new Function('locals', 'out', body)(locals, out)
  return out
}
show([run({ done: false, name: 'a' }), run({ done: true, name: 'b' })])
