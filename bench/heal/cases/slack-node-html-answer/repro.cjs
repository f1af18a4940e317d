const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Slack = require('slack-node')
const server = http.createServer((req, res) => { res.writeHead(502); res.end('<html>Bad Gateway</html>') }).listen(0, '127.0.0.1', () => {
  const slack = new Slack('token')
  slack.url = `http://127.0.0.1:${server.address().port}/api/`
  slack.api('users.list', (error, response) => { server.close(); show([Boolean(error), response === undefined ? null : response]) })
})
