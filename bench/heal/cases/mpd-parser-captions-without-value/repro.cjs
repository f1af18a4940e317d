// mpd-parser-captions-without-value: throws with mpd-parser@0.19.1, answers with mpd-parser@0.19.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('mpd-parser')
const manifest = `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT4S" minBufferTime="PT2S" profiles="urn:mpeg:dash:profile:isoff-live:2011">
  <Period id="0">
    <AdaptationSet mimeType="video/mp4" contentType="video">
      <Accessibility schemeIdUri="urn:scte:dash:cc:cea-608:2015"></Accessibility>
      <SegmentTemplate media="$RepresentationID$-$Number$.m4s" initialization="$RepresentationID$-init.mp4" duration="2" timescale="1" startNumber="1"/>
      <Representation id="v" bandwidth="1000" width="640" height="360" codecs="avc1.4d001e"/>
    </AdaptationSet>
    <AdaptationSet mimeType="video/mp4" contentType="video">
      <Accessibility schemeIdUri="urn:scte:dash:cc:cea-608:2015" value="CC1=eng;CC3=swe"></Accessibility>
      <SegmentTemplate media="$RepresentationID$-$Number$.m4s" initialization="$RepresentationID$-init.mp4" duration="2" timescale="1" startNumber="1"/>
      <Representation id="w" bandwidth="2000" width="640" height="360" codecs="avc1.4d001e"/>
    </AdaptationSet>
  </Period>
</MPD>`
const parsed = parse(manifest, { manifestUri: 'https://example.com/a/manifest.mpd' })
show([parsed.mediaGroups['CLOSED-CAPTIONS'], parsed.playlists.map((list) => [list.attributes.NAME, list.segments.length])])
