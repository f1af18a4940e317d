// express-session-no-cookie-data: throws with express-session@1.16.0, answers with express-session@1.16.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { sign } = require('cookie-signature')
const session = require('express-session')
const store = new session.MemoryStore()
store.sessions.abc = JSON.stringify({ user: 'x' })
const middleware = session({ secret: 'k', store, resave: false, saveUninitialized: false })
const handler = (req, res) => middleware(req, res, (error) => res.end(error ? `error ${error.name}` : `user ${req.session.user}`))
const server = http.createServer(handler).listen(0, '127.0.0.1', () => {
  const headers = { cookie: `connect.sid=${encodeURIComponent(`s:${sign('abc', 'k')}`)}` }
  const { port } = server.address()
  http.get({ port, host: '127.0.0.1', agent: false, headers }, (res) => {
    let body = ''
    res.on('data', (chunk) => {
      body += chunk
    })
    res.on('end', () => {
      show([res.statusCode, body])
      server.close()
    })
  })
})
