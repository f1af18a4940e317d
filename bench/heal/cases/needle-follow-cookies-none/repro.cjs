// needle-follow-cookies-none: throws with needle@0.9.1, answers with needle@0.9.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const needle = require('needle')
const server = http.createServer((req, res) => {
  if (req.url === '/old') { res.writeHead(302, { Location: '/new' }); return res.end() }
  if (req.url === '/login') { res.writeHead(302, { Location: '/new', 'Set-Cookie': 'sid=abc; path=/' }); return res.end() }
  res.writeHead(200, { 'Content-Type': 'text/plain' })
  res.end(`${req.url} cookie=${req.headers.cookie || 'none'}`)
})
server.listen(0, '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const options = { follow_set_cookies: true, follow: 3, follow_max: 3 }
  needle.get(`${base}/login`, options, (err, first) => {
    needle.get(`${base}/old`, options, (error, res) => {
      show([first.body.toString(), res.statusCode, res.body.toString(), res.cookies || null])
      process.exit()
    })
  })
})
