import { Feed, feedHandler } from 'post-feed'

const feed = new Feed()
for (let id = 1n; id <= 7n; id++) feed.add(9007199254740993n + id, `post ${id}`)
const get = (query) => {
  let answer
  feedHandler(feed)({ url: `/feed${query}` }, { setHeader: () => {}, end: (body) => (answer = JSON.parse(body)) })
  return answer
}
const raw = (text) => get(`?after=${Buffer.from(text).toString('base64url')}`)
const first = get('')
const second = get(`?after=${first.next}`)
const third = get(`?after=${second.next}`)
console.log(`RESULT ${JSON.stringify([
  first, second, third,
  raw('v2:12abc').posts, raw('v2:1.5').posts, raw('v1:9007199254740996').posts, raw('v2').posts, get('?after=%25%25').posts, raw('v2:undefined').next,
])}`)
