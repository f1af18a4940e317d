// eventsource-header-without-value: throws with eventsource@0.1.4, answers with eventsource@0.1.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const EventSource = require('eventsource')
const server = http.createServer((req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream' })
  res.write(`data: ${req.headers.cookie} ${req.headers['x-user']}\n\n`)
})
server.listen(0, '127.0.0.1', () => {
  const source = new EventSource(`http://127.0.0.1:${server.address().port}/`, {
    headers: { Cookie: 'a=b', 'X-User': undefined },
  })
  source.onmessage = (event) => {
    source.close()
    server.closeAllConnections()
    server.close()
    show(event.data)
  }
})
