const Follower = require('go-along')

const pages = {
  'http://a.test/old': { statusCode: 301, headers: { location: '/new' } },
  'http://a.test/new': { statusCode: 304, headers: {} },
  'http://a.test/choices': { statusCode: 300, headers: {}, body: 'which?' },
  'http://a.test/loop': { statusCode: 302, headers: { location: 'http://a.test/loop' } },
  'http://a.test/form': { statusCode: 303, headers: { location: 'done' } },
  'http://a.test/done': { statusCode: 200, headers: {}, body: 'ok' },
}
const result = []
const seen = []
const client = new Follower((url, options, done) => {
  seen.push(options.method)
  done(null, Object.assign({}, pages[url]))
}, { maxRedirects: 2 })
const note = (err, response) =>
  result.push(err ? err.message : [response.statusCode, response.url, response.hops, response.body || null])
client.get('http://a.test/old', note)
client.get('http://a.test/new', note)
client.get('http://a.test/choices', note)
client.get('http://a.test/loop', note)
client.post('http://a.test/form', 'x=1', note)
console.log('RESULT ' + JSON.stringify({ result, seen }))
