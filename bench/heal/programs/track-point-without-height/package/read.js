var POINT = /<trkpt\s+lat="([^"]+)"\s+lon="([^"]+)"\s*(?:\/>|>([\s\S]*?)<\/trkpt>)/g

// the points of a file; receivers that lose sight of a satellite leave the height out
module.exports = function read (text) {
  var points = []
  text.replace(POINT, function (all, lat, lon, inner) {
    points.push({ lat: Number(lat), lon: Number(lon), height: heightOf(inner || '') })
    return all
  })
  return points
}

function heightOf (inner) {
  var match = /<ele>\s*(-?[\d.]+)\s*<\/ele>/.exec(inner)
  return match ? { metres: Number(match[1]), source: /barometer/.test(inner) ? 'barometer' : 'satellite' } : null
}
