/** A callback of a step may be called once: what comes after it is a mistake of the step. */
module.exports = function once (fn) {
  var called = false
  return function () {
    if (called) throw new Error('next() was called twice by the same step.')
    called = true
    return fn.apply(this, arguments)
  }
}
