import { replyHeaders } from 'reply-headers'

const set = replyHeaders({
  always: { 'x-app': 'shop', 'x-method': (req) => req.method },
  paths: {
    '/assets': { 'cache-control': 'max-age=3600', 'x-none': () => undefined, 'x-empty': '' },
    '/assets/live': { 'cache-control': (req) => `no-store; ${req.url.length}` },
  },
})
const ask = (url) => {
  const sent = {}
  let passed = 0
  set({ url, method: 'GET' }, { setHeader: (name, value) => (sent[name] = value) }, () => passed++)
  return [sent, passed]
}
const result = ['/', '/assets', '/assets/a.css?x', '/assetsx', '/assets/live/1'].map(ask)
console.log(`RESULT ${JSON.stringify(result)}`)
