// robots-parser-agent-constructor: throws with robots-parser@2.2.0, answers with robots-parser@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const robotsParser = require('robots-parser')
const robots = robotsParser('http://example.com/robots.txt', 'User-agent: *\nDisallow: /private\n')
show(['constructor', 'Sam'].map((agent) => [robots.isAllowed('http://example.com/private', agent), robots.isDisallowed('http://example.com/public', agent)]))
