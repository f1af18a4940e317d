const http = require('http')
const { createHook } = require('issue-hook')

const payload = {
  action: 'opened',
  issue: { number: 12, title: 'Login is slow', user: { login: 'ada' }, assignee: null, milestone: null, labels: [] }
}
const server = http.createServer(createHook({ post: (text) => console.log(text) })).listen(0, '127.0.0.1', () => {
  const req = http.request({ port: server.address().port, method: 'POST' }, (res) => {
    console.log('status', res.statusCode)
    res.resume()
    server.close()
  })
  req.end(JSON.stringify(payload))
})
