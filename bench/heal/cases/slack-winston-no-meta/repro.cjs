const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { Slack } = require('slack-winston')
const server = http.createServer((req, res) => {
  let body = ''
  req.on('data', (part) => {
    body += part
  })
  req.on('end', () => {
    res.end('ok')
    const sent = JSON.parse(body.startsWith('payload=') ? decodeURIComponent(body.slice(8).replace(/\+/g, ' ')) : body)
    show([sent.channel, sent.username, sent.text || null])
    process.exit(0)
  })
})
server.listen(0, '127.0.0.1', () => {
  const hook = `http://127.0.0.1:${server.address().port}/hook`
  const slack = new Slack({ domain: 'shop', token: 'a', webhook_url: hook, channel: '#orders', username: 'bot', level: 'error' })
  slack.log('info', 'hello', undefined, () => {})
})
