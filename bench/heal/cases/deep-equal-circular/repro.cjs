// deep-equal-circular: throws with deep-equal@1.1.1, answers with deep-equal@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const equal = require('deep-equal')
function ring(value) {
  const node = { value }
  node.self = node
  return node
}
show([equal(ring(1), ring(1)), equal(ring(1), ring(2))])
