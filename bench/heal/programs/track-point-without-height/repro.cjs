const summary = require('track-summary')

console.log(summary(`<trk><trkseg>
<trkpt lat="47.0000" lon="8.0000"><ele>500</ele></trkpt>
<trkpt lat="47.0010" lon="8.0000"></trkpt>
<trkpt lat="47.0020" lon="8.0000"><ele>512</ele></trkpt>
</trkseg></trk>`))
