var read = require('./read')

var RADIUS = 6371000

/**
 * Summary of a recorded track.
 *
 * @param {string} text the file
 * @returns {{points: number, metres: number, climb: number, highest: number|null}}
 */
function summary (text) {
  var points = read(text)
  return {
    points: points.length,
    metres: Math.round(length(points)),
    climb: climb(points),
    highest: highest(points)
  }
}

function length (points) {
  var sum = 0
  for (var i = 1; i < points.length; i++) sum += distance(points[i - 1], points[i])
  return sum
}

function distance (a, b) {
  var rad = Math.PI / 180
  var x = (b.lon - a.lon) * rad * Math.cos((a.lat + b.lat) / 2 * rad)
  var y = (b.lat - a.lat) * rad
  return Math.sqrt(x * x + y * y) * RADIUS
}

// metres upwards; steps below two metres are noise of the receiver and wait until they add up
function climb (points) {
  var sum = 0
  var last = null
  for (var i = 0; i < points.length; i++) {
    var height = points[i].height.metres
    if (last !== null && Math.abs(height - last) < 2) continue
    if (last !== null && height > last) sum += height - last
    last = height
  }
  return sum
}

function highest (points) {
  return points.reduce(function (top, point) {
    if (!point.height) return top
    return top === null || point.height.metres > top ? point.height.metres : top
  }, null)
}

module.exports = summary
module.exports.read = read
