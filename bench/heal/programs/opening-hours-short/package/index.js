var times = require('./times')

var DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
var PART = /^(\w\w)(?:-(\w\w))?\s+([\d:]+)\s*-\s*([\d:]+)$/

/** The hours of a text, by day: a list of { from, to } in minutes. */
exports.parse = function (text) {
  var hours = {}
  DAYS.forEach(function (day) { hours[day] = [] })

  text.split(';').forEach(function (part) {
    var match = PART.exec(part.trim())
    if (!match) throw new SyntaxError('Not understood: ' + part.trim())
    var span = { from: times.minutes(match[3]), to: times.minutes(match[4]) }
    daysOf(match[1], match[2] || match[1]).forEach(function (day) { hours[day].push(span) })
  })

  return hours
}

exports.isOpen = function (hours, day, time) {
  var now = times.minutes(time)
  return hours[day].some(function (span) { return span.from <= now && now < span.to })
}

/** When it opens first on that day, as text; null when it does not. */
exports.opensAt = function (hours, day) {
  if (hours[day].length === 0) return null
  return times.text(hours[day].reduce(function (least, span) { return Math.min(least, span.from) }, Infinity))
}

function daysOf (first, last) {
  var days = []
  for (var i = DAYS.indexOf(first); ; i = (i + 1) % DAYS.length) {
    if (i === -1 || DAYS.indexOf(last) === -1) throw new SyntaxError('No such days: ' + first + '-' + last)
    days.push(DAYS[i])
    if (DAYS[i] === last) return days
  }
}
