var TIME = /^(\d\d):(\d\d)$/

/** The minutes since midnight. */
exports.minutes = function (time) {
  var match = TIME.exec(time)
  return Number(match[1]) * 60 + Number(match[2])
}

exports.text = function (minutes) {
  var rest = minutes % 60
  return Math.floor(minutes / 60) + ':' + (rest < 10 ? '0' : '') + rest
}
