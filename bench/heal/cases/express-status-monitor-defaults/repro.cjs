// express-status-monitor-defaults: throws with express-status-monitor@1.1.0, answers with express-status-monitor@1.1.1
const express = require('express')
const app = express()
app.use(require('express-status-monitor')())
app.get('/', (req, res) => res.end('home'))
const server = app.listen(0, '127.0.0.1', async () => {
  const get = async (path) => {
    const reply = await fetch(`http://127.0.0.1:${server.address().port}${path}`)
    return [reply.status, (await reply.text()).match(/<title>.*<\/title>|^home$/)?.[0] ?? null]
  }
  console.log(`RESULT ${JSON.stringify([await get('/'), await get('/status')])}`)
  process.exit(0)
})
