// express-useragent-no-header: throws with express-useragent@0.0.1, answers with express-useragent@0.0.7
const http = require('node:http')
const useragent = require('express-useragent')
const handle = useragent.express()
const server = http.createServer((req, res) => {
  res.local = res.locals = () => {}
  handle(req, res, () => res.end(JSON.stringify(req.useragent && [req.useragent.Browser, req.useragent.OS, req.useragent.isMobile])))
})
const get = (headers) =>
  new Promise((resolve) => {
    http.get({ port: server.address().port, host: '127.0.0.1', headers }, (res) => {
      let body = ''
      res.on('data', (chunk) => (body += chunk))
      res.on('end', () => resolve(body))
    })
  })
server.listen(0, '127.0.0.1', async () => {
  const answers = [await get({ 'user-agent': 'Mozilla/5.0 (Windows NT 6.1; rv:10.0) Gecko/20100101 Firefox/10.0' }), await get({})]
  console.log(`RESULT ${JSON.stringify(answers)}`)
  process.exit(0)
})
