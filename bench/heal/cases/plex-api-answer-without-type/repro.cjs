// plex-api-answer-without-type: throws with plex-api@5.2.5, answers with plex-api@5.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const PlexAPI = require('plex-api')
const server = http.createServer((request, response) => {
  request.resume()
  if (request.url === '/library/sections') {
    response.setHeader('Content-Type', 'application/json')
    response.end('{"MediaContainer":{"size":2}}')
    return
  }
  response.writeHead(200, { 'Content-Length': '21' })
  response.end('upload://posters/1a2b')
})
server.listen(0, '127.0.0.1', async () => {
  const client = new PlexAPI({ hostname: '127.0.0.1', port: server.address().port, token: 'token' })
  const sections = await client.query('/library/sections')
  const poster = await client.putQuery('/library/metadata/1/poster')
  show([sections, poster])
  process.exit(0)
})
