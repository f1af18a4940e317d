// podcast-feed-parser-no-guid: throws with podcast-feed-parser@1.0.2, answers with podcast-feed-parser@1.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const podcastFeedParser = require('podcast-feed-parser')
const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>A podcast</title><link>https://example.com/</link><description>Talk</description><language>en</language>
<itunes:author>Ann</itunes:author><itunes:category text="Arts"/><itunes:explicit>no</itunes:explicit>
<item><title>Two</title><guid isPermaLink="false">6c30ff05</guid><pubDate>Tue, 05 Jan 2021 10:00:00 GMT</pubDate><enclosure url="https://example.com/2.mp3" length="5" type="audio/mpeg"/></item>
<item><title>One</title><pubDate>Mon, 04 Jan 2021 10:00:00 GMT</pubDate><enclosure url="https://example.com/1.mp3" length="5" type="audio/mpeg"/></item>
</channel></rss>`
const podcast = podcastFeedParser.getPodcastFromFeed(feed, { fields: { episodes: ['title', 'guid', 'enclosure'] } })
show([podcast.meta.title, podcast.episodes.map((episode) => [episode.title, episode.guid, episode.enclosure && episode.enclosure.url])])
