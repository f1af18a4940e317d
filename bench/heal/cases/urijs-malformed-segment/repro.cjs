// urijs-malformed-segment: throws with URIjs@1.13.2, answers with URIjs@1.14.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const URI = require('URIjs')
show([URI.decodePathSegment('50%25 off'), URI.decodePathSegment('50% off')])
