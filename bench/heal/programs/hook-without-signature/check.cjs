const crypto = require('crypto')
const createDoor = require('hook-door')
const taken = []
const server = createDoor('s', (text) => taken.push(text))
const sign = (text) => `sha256=${crypto.createHmac('sha256', 's').update(text).digest('hex')}`
server.listen(0, async () => {
  const address = `http://127.0.0.1:${server.address().port}/`
  const post = async (body, headers = {}) => (await fetch(address, { method: 'POST', body, headers })).status
  const seen = [await post('hello'), await post('hello', { 'x-signature': sign('hello') }), await post('a', { 'x-signature': 'sha256=0' }), (await fetch(address)).status]
  console.log(`RESULT ${JSON.stringify([seen, taken])}`)
  server.close()
})
