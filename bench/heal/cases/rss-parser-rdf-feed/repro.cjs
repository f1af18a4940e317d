// rss-parser-rdf-feed: throws with rss-parser@2.0.0, answers with rss-parser@2.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('rss-parser')
const feed = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="http://example.com/"><title>Notices</title><link>http://example.com/</link></channel>
<item rdf:about="http://example.com/1"><title>One</title><link>http://example.com/1</link></item>
</rdf:RDF>`
parser.parseString(feed, (error, parsed) => show([String(error), parsed ?? null]))
