const Follower = require('go-along')

const pages = {
  'http://a.test/old': { statusCode: 301, headers: { location: '/new' }, body: '' },
  'http://a.test/new': { statusCode: 304, headers: {}, body: '' },
}
const client = new Follower((url, options, done) => done(null, pages[url]))
client.get('http://a.test/old', (err, response) => {
  if (err) return console.log('failed: ' + err.message)
  console.log(response.statusCode, response.url)
})
