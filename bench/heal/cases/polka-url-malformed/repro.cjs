// polka-url-malformed: throws with @polka/url@1.0.0-next.7, answers with @polka/url@1.0.0-next.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const parse = require('@polka/url')
const server = http.createServer((req, res) => {
  const { pathname, query } = parse(req, true)
  res.end(JSON.stringify({ pathname, query }))
})
server.listen(0, '127.0.0.1', async () => {
  const answers = []
  for (const path of ['/caf%C3%A9?x=1', '/sale/50%?x=1']) {
    await new Promise((done) => {
      http.get({ port: server.address().port, host: '127.0.0.1', path }, (res) => {
        let text = ''
        res.on('data', (part) => { text += part })
        res.on('end', () => { answers.push(JSON.parse(text)); done() })
      })
    })
  }
  show(answers)
  process.exit()
})
