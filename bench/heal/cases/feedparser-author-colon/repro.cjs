// feedparser-author-colon: throws with feedparser@0.16.3, answers with feedparser@0.16.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const FeedParser = require('feedparser')
const parser = new FeedParser()
const items = []
parser.on('data', (item) => items.push([item.title, item.author]))
parser.on('end', () => show(items))
const item = (title, author) => `<item><title>${title}</title><author>${author}</author></item>`
parser.end(`<rss version="2.0"><channel><title>t</title>${item('one', 'Editor:')}${item('two', 'Ann')}</channel></rss>`)
