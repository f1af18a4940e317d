// rss-parser-itunes-without-image: throws with rss-parser@2.10.3, answers with rss-parser@2.10.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('rss-parser')
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>A podcast</title><link>https://example.com/</link><description>Talk</description>
<itunes:author>Ann</itunes:author><itunes:image/>
<itunes:owner><itunes:name>Ann</itunes:name><itunes:email>ann@example.com</itunes:email></itunes:owner>
<item><title>One</title><itunes:duration>12:00</itunes:duration><itunes:subtitle>First</itunes:subtitle></item>
</channel></rss>`
parser.parseString(feed, (error, parsed) => {
  show([error, parsed])
})
