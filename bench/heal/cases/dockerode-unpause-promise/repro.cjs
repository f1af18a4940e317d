// dockerode-unpause-promise: throws with dockerode@2.4.2, answers with dockerode@2.4.3
const http = require('node:http')
const Docker = require('dockerode')
const asked = []
const daemon = http.createServer((req, res) => {
  asked.push(`${req.method} ${req.url.split('?')[0]}`)
  res.writeHead(204)
  res.end()
})
daemon.listen(0, '127.0.0.1', async () => {
  const docker = new Docker({ host: 'http://127.0.0.1', port: daemon.address().port })
  const container = docker.getContainer('abc123')
  const paused = await container.pause()
  const unpaused = await container.unpause()
  console.log(`RESULT ${JSON.stringify([asked, paused.id, unpaused.id])}`)
  process.exit(0)
})
