// qs-shared-object: throws with qs@6.10.0, answers with qs@6.10.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const qs = require('qs')
const range = { from: 1, to: 2 }
const text = qs.stringify({ price: range, size: range }, { encode: false })
const loop = { name: 'x' }
loop.self = loop
const messageOf = (run) => {
  try {
    return run()
  } catch (error) {
    return error.message
  }
}
show([text, messageOf(() => qs.stringify(loop))])
