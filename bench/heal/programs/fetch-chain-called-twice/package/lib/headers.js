/**
 * Step: takes the lines of `context.head` apart.
 */
module.exports = function headers (context, next) {
  var found = {}

  if (typeof context.head !== 'string') {
    next(new TypeError('context.head must be text.'))
    return
  }

  context.head.split('\r\n').forEach(function (line) {
    var at = line.indexOf(':')
    if (at === -1) return
    found[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim()
  })
  context.headers = found
  next()
}
