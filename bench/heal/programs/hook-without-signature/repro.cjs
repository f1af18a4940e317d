const createDoor = require('hook-door')
const server = createDoor('s', () => {})
server.listen(0, async () => {
  const address = `http://127.0.0.1:${server.address().port}/`
  const answer = await fetch(address, { method: 'POST', body: 'hello' }).catch(() => null)
  if (answer) console.log(answer.status)
  server.close()
})
