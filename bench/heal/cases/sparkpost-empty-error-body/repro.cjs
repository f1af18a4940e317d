// sparkpost-empty-error-body: throws with sparkpost@1.1.0, answers with sparkpost@1.3.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createServer } = require('node:http')
const SparkPost = require('sparkpost')

const server = createServer((request, response) => {
  request.resume()
  response.writeHead(502)
  response.end()
})
server.listen(0, '127.0.0.1', () => {
  const client = new SparkPost('a key', { origin: `http://127.0.0.1:${server.address().port}` })
  const letter = { transmissionBody: { content: { from: 'me@example.com', subject: 'Hi', text: 'Hello' }, recipients: [{ address: { email: 'you@example.com' } }] } }
  client.transmissions.send(letter, (failed, answer) => {
    show([failed && [failed.name, failed.message, failed.statusCode, failed.errors ?? null], answer ? answer.statusCode : null])
    server.close()
  })
})
