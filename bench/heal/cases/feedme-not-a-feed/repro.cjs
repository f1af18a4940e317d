// feedme-not-a-feed: throws with feedme@1.1.1, answers with feedme@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const FeedMe = require('feedme')
const parser = new FeedMe()
const seen = []
parser.on('error', (error) => seen.push(error.message))
parser.on('item', (item) => seen.push(item.title))
parser.write('<!doctype html><html><head><title>dadapixel</title></head><body><p>No feed here</p></body></html>')
setImmediate(() => show(seen))
