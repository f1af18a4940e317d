var once = require('./lib/once')

/**
 * Runs the steps one after another.
 *
 * @param {function[]} steps each called with (context, next)
 * @param {object} context
 * @param {function} done called once, with (err, context)
 */
module.exports = function chain (steps, context, done) {
  var index = 0

  function run () {
    var step = steps[index++]
    if (!step) return done(null, context)
    step(context, once(function (err) {
      if (err) return done(err)
      run()
    }))
  }

  run()
}

module.exports.json = require('./lib/json')
module.exports.headers = require('./lib/headers')
