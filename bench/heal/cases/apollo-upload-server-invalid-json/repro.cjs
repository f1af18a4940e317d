// apollo-upload-server-invalid-json: throws with apollo-upload-server@5.0.0, answers with apollo-upload-server@7.0.0
const express = require('express')
const { apolloUploadExpress } = require('apollo-upload-server')
const app = express()
app.use(apolloUploadExpress())
app.use((req, res) => res.json(req.body))
app.use((error, req, res, next) => res.status(error.status ?? 500).end())
const server = app.listen(0, '127.0.0.1', async () => {
  const send = async (operations) => {
    const form = new FormData()
    form.set('operations', operations)
    form.set('map', '{}')
    const reply = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: 'POST', body: form })
    return [reply.status, await reply.text()]
  }
  const replies = [await send('{"query":"{ a }"}'), await send('{ x')]
  console.log(`RESULT ${JSON.stringify(replies)}`)
  server.close()
})
