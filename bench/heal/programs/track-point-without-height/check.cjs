const summary = require('track-summary')

const track = (...heights) =>
  heights.map((height, index) => {
    const place = `lat="47.00${10 + index}" lon="8.0"`
    return height === null ? `<trkpt ${place}/>` : `<trkpt ${place}><ele>${height}</ele></trkpt>`
  }).join('\n')
const asked = [
  track(500, null, 512),
  track(null, 500, 510),
  track(500, 520, null),
  track(500, null, null, 501, 503),
  track(null, null),
  track(-4, null, 3),
  track(0, 10, null, 5, 8),
  track(10, 11, 12, 9),
  '',
].map(summary)
console.log(`RESULT ${JSON.stringify(asked)}`)
