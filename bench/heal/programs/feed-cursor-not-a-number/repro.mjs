import { Feed, feedHandler } from 'post-feed'

const feed = new Feed().add(1n, 'one').add(2n, 'two')
const after = Buffer.from('v2:12abc').toString('base64url')
feedHandler(feed)({ url: `/feed?after=${after}` }, { setHeader: () => {}, end: (body) => console.log(body) })
