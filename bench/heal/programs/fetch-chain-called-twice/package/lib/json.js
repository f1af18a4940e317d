/**
 * Step: takes the text of `context.body` apart.
 */
module.exports = function json (context, next) {
  var body = context.body

  decode(body, function (err, value) {
    if (err) {
      err.statusCode = 400
      next(err)
    }
    context.value = value
    next()
  })
}

function decode (text, callback) {
  var value
  try {
    value = JSON.parse(text)
  } catch (err) {
    return callback(err)
  }
  callback(null, value)
}
