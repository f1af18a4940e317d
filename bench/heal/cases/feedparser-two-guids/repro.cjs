// feedparser-two-guids: throws with feedparser@0.17.0, answers with feedparser@0.18.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const FeedParser = require('feedparser')
const parser = new FeedParser()
const items = []
parser.on('data', (item) => items.push([item.title, item.guid, item.link]))
parser.on('end', () => show(items))
const item = '<item><title>one</title><guid>1</guid><guid isPermaLink="false">2</guid><link>http://a.example/1</link></item>'
parser.end(`<rss version="2.0"><channel><title>t</title><link>http://a.example/</link>${item}</channel></rss>`)
