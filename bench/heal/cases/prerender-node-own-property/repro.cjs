// prerender-node-own-property: throws with prerender-node@2.2.1, answers with prerender-node@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const prerender = require('prerender-node')
const listen = (handler) => new Promise((done) => { const server = http.createServer(handler); server.listen(0, '127.0.0.1', () => done(server.address().port)) })
const get = (port, path, agent) => new Promise((done) => {
  http.get({ port, host: '127.0.0.1', path, headers: agent ? { 'user-agent': agent } : {} }, (res) => {
    let text = ''
    res.on('data', (part) => { text += part })
    res.on('end', () => done([res.statusCode, text]))
  })
})
;(async () => {
  const service = await listen((req, res) => res.end(`rendered ${req.url.replace(/127\.0\.0\.1:\d+/, 'host')}`))
  const middleware = prerender.set('prerenderServiceUrl', `http://127.0.0.1:${service}/`)
  const app = await listen((req, res) => middleware(req, res, () => res.end('app')))
  const answers = []
  for (const [path, agent] of [['/about', 'Mozilla/5.0'], ['/about?page=2', 'Mozilla/5.0'], ['/about?_escaped_fragment_=', 'Mozilla/5.0'], ['/about', 'twitterbot'], ['/logo.png?_escaped_fragment_=', 'Mozilla/5.0']]) {
    answers.push(await get(app, path, agent))
  }
  show(answers)
  process.exit()
})()
