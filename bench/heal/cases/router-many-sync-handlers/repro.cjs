// router-many-sync-handlers: throws with router@1.3.5, answers with router@1.3.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const Router = require('router')
const router = new Router()
const route = router.route('/report')
for (let i = 0; i < 6000; i += 1) {
  route.get((req, res, next) => {
    req.steps = (req.steps || 0) + 1
    next()
  })
}
route.get((req, res) => res.end(`steps ${req.steps}`))
const server = http.createServer((req, res) => {
  router(req, res, (err) => {
    if (err) throw err
    res.statusCode = 404
    res.end('nothing here')
  })
})
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, path: '/report', agent: false }, (res) => {
    let body = ''
    res.on('data', (chunk) => {
      body += chunk
    })
    res.on('end', () => {
      server.close()
      show({ status: res.statusCode, body })
    })
  })
})
