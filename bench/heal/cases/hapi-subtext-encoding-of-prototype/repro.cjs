// hapi-subtext-encoding-of-prototype: throws with @hapi/subtext@6.1.2, answers with @hapi/subtext@6.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Subtext = require('@hapi/subtext')
const server = http.createServer(async (req, res) => {
  const { payload } = await Subtext.parse(req, null, { parse: true, output: 'data' })
  res.end(JSON.stringify(payload))
})
const post = (encoding, done) => {
  const headers = { 'content-type': 'application/json', ...encoding }
  const request = http.request(
    { host: '127.0.0.1', port: server.address().port, method: 'POST', headers, agent: false },
    (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => done(text))
    },
  )
  request.end('{"a":1}')
}
server.listen(0, '127.0.0.1', () => {
  post({}, (first) =>
    post({ 'content-encoding': 'toString' }, (second) => {
      server.close()
      show([first, second])
    }),
  )
})
